package dev.kept.sources.system;

import dev.kept.fact.Action;
import dev.kept.sources.Source;
import dev.kept.sources.Systems;
import dev.kept.sources.mapping.Mappings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sources that are built in, by name. */
public final class Sources {

  private static final Map<String, Source> ALL = all();

  private Sources() {}

  /** The source of a system, also by a name that others give it. */
  public static Optional<Source> named(String system) {
    return Optional.ofNullable(ALL.get(plain(system)));
  }

  /** The one name under which a system's facts are kept. */
  public static String plain(String system) {
    return Systems.plain(system);
  }

  /** {@link Systems#shows}. */
  public static Set<Action> shows(String system) {
    return Systems.shows(system);
  }

  /** All names that {@link #named} knows. */
  public static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(ALL.keySet());
    names.addAll(Systems.aliases());
    return names;
  }

  private static Map<String, Source> all() {
    Map<String, Source> all = new TreeMap<>();
    all.put("zendesk", new Zendesk());
    all.put("twilio", new Twilio());
    all.put("generic", new Generic());
    all.put("freshdesk", new Freshdesk());
    all.put("freshservice", new Freshdesk());
    all.put("intercom", new Intercom());
    all.put("help-scout", new HelpScout());
    all.put("front", new Front());
    all.put("aircall", new Aircall());
    all.put("jira-service-management", new Jira());
    all.put("zammad", new Zammad());
    all.put("chatwoot", new Chatwoot());
    all.put("hubspot", new HubSpot());
    all.put("servicenow", Mappings.builtIn("servicenow"));
    all.put("connectwise-psa", Mappings.builtIn("connectwise-psa"));
    all.put("ringcentral", new RingCentral());
    all.put("dialpad", new Dialpad());
    all.put("amazon-connect", new AmazonConnect());
    all.put("calendly", new Calendly());
    all.put("housecall-pro", new HousecallPro());
    all.put("google-calendar", new GoogleCalendar());
    all.put("jobber", new Jobber());
    all.put("pandadoc", new PandaDoc());
    return all;
  }
}
