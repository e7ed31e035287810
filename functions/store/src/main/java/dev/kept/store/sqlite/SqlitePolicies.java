package dev.kept.store.sqlite;

import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.store.Keys;
import dev.kept.store.policy.KnownPolicies;
import dev.kept.store.policy.PolicyJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The versions of the policy in SQLite. */
final class SqlitePolicies implements Policies {

  private static final String PUT =
      "INSERT INTO item (pk, sk, body, version) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT DO UPDATE SET body = excluded.body, version = excluded.version";

  private final Database database;
  private final KnownPolicies known;

  SqlitePolicies(Database database, Policy builtIn) {
    this.database = database;
    this.known = new KnownPolicies(builtIn, this::load);
  }

  @Override
  public Policy current() {
    return known.newest(database.read(SqlitePolicies::newest));
  }

  @Override
  public Optional<Policy> version(int version) {
    return known.version(version);
  }

  @Override
  public Policy push(Policy policy) {
    return database.write(connection -> add(connection, policy, newest(connection) + 1));
  }

  @Override
  public Optional<Policy> replace(Policy next) {
    return database.write(connection ->
        newest(connection) == next.version()
            ? Optional.of(add(connection, next, next.version() + 1))
            : Optional.empty());
  }

  private static Policy add(Connection connection, Policy policy, int number) throws SQLException {
    Policy numbered = policy.numbered(number);
    Sql.update(
        connection, PUT, Keys.POLICY, Keys.ofVersion(number), PolicyJson.text(numbered), number);
    Sql.update(connection, PUT, Keys.POLICY, Keys.CURRENT, "", number);
    return numbered;
  }

  private static int newest(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            row -> row.getInt(1),
            "SELECT version FROM item WHERE pk = ? AND sk = ?",
            Keys.POLICY,
            Keys.CURRENT)
        .orElse(0);
  }

  private Optional<Policy> load(int version) {
    return database.read(connection ->
        Sql.first(
            connection,
            row -> Items.read(Keys.POLICY, row, PolicyJson::parse),
            "SELECT sk, body FROM item WHERE pk = ? AND sk = ?",
            Keys.POLICY,
            Keys.ofVersion(version)));
  }
}
