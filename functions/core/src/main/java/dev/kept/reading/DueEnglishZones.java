package dev.kept.reading;

import dev.kept.reading.DueTerm.Zone;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Zones as English speakers name them. People say EST all year for the clock of New York, so the
 * region is what is meant; the letters taken literally are kept beside it.
 */
final class DueEnglishZones {

  private DueEnglishZones() {}

  static void addTo(DueWordsBuilder words) {
    say(words, "America/New_York", "et, eastern, eastern time, us eastern, new york time");
    say(words, "America/New_York", -5, "est, eastern standard time");
    say(words, "America/New_York", -4, "edt, eastern daylight time");
    say(words, "America/Chicago", "ct, central, central time, us central, chicago time");
    say(words, "America/Chicago", -6, "cst, central standard time");
    say(words, "America/Chicago", -5, "cdt, central daylight time");
    say(words, "America/Denver", "mt, mountain, mountain time, denver time");
    say(words, "America/Denver", -7, "mst, mountain standard time");
    say(words, "America/Denver", -6, "mdt, mountain daylight time");
    say(words, "America/Los_Angeles", "pt, pacific, pacific time, us pacific, la time");
    say(words, "America/Los_Angeles", -8, "pst, pacific standard time");
    say(words, "America/Los_Angeles", -7, "pdt, pacific daylight time");
    say(words, "America/Anchorage", -9, "akst");
    say(words, "America/Anchorage", -8, "akdt");
    say(words, "Pacific/Honolulu", "hst, hawaii time");
    say(words, "Europe/London", "uk time, uk, london time, british time");
    say(words, "Europe/London", 0, "gmt, greenwich mean time");
    say(words, "Europe/London", 1, "bst, british summer time");
    say(words, "Europe/Dublin", "irish time, dublin time");
    say(words, "Europe/Lisbon", 0, "wet");
    say(words, "Europe/Paris", "central european time, paris time");
    say(words, "Europe/Paris", 1, "cet");
    say(words, "Europe/Paris", 2, "cest");
    say(words, "Europe/Berlin", "berlin time, german time");
    say(words, "Europe/Athens", 2, "eet");
    say(words, "Europe/Athens", 3, "eest");
    say(words, "Europe/Moscow", "msk, moscow time");
    say(words, "Africa/Johannesburg", "sast");
    say(words, "Asia/Dubai", "gst, dubai time, gulf standard time");
    say(words, "Asia/Riyadh", "riyadh time, saudi time");
    say(words, "Asia/Kolkata", "ist, indian standard time, india time, indian time");
    say(words, "Asia/Singapore", "sgt, singapore time");
    say(words, "Asia/Hong_Kong", "hkt, hong kong time");
    say(words, "Asia/Tokyo", "jst, tokyo time, japan time");
    say(words, "Asia/Seoul", "kst");
    say(words, "Australia/Perth", "awst, perth time");
    say(words, "Australia/Brisbane", "brisbane time");
    say(words, "Australia/Adelaide", "acst, acdt, adelaide time");
    say(words, "Australia/Sydney", "aet, sydney time, melbourne time");
    say(words, "Australia/Sydney", 10, "aest");
    say(words, "Australia/Sydney", 11, "aedt");
    say(words, "Pacific/Auckland", 12, "nzst");
    say(words, "Pacific/Auckland", 13, "nzdt");
    say(words, "Pacific/Auckland", "nz time, auckland time");
    words.say(new Zone(ZoneOffset.UTC, null), "utc, z, zulu, utc time, coordinated universal time");
    words.say(
        new Zone(null, null),
        "our time, local time, here, your time, your local time, my time, uk local time");
  }

  private static void say(DueWordsBuilder words, String region, String names) {
    words.say(new Zone(ZoneId.of(region), null), names);
  }

  private static void say(DueWordsBuilder words, String region, int hours, String names) {
    words.say(new Zone(ZoneId.of(region), ZoneOffset.ofHours(hours)), names);
  }
}
