package dev.kept.fact;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as far as the source says. The role is told, never guessed from a name.
 *
 * @param id the source's id of the person; null where it gives none
 */
public record Person(
    Role role, @Nullable String id, @Nullable String name, @Nullable String email) {

  /** What somebody is to the business. Bots and systems write in public, but keep no promise. */
  public enum Role {
    STAFF,
    CUSTOMER,
    BOT,
    SYSTEM,
    UNKNOWN
  }

  public static final Person UNKNOWN = new Person(Role.UNKNOWN, null, null, null);

  public static Person staff(String id, @Nullable String name) {
    return new Person(Role.STAFF, id, name, null);
  }

  public static Person customer(String id, @Nullable String name) {
    return new Person(Role.CUSTOMER, id, name, null);
  }

  public boolean isHumanStaff() {
    return role == Role.STAFF;
  }
}
