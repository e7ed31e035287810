package dev.kept.lambda.asking;

import dev.kept.lambda.Fetchers;
import dev.kept.sources.fetch.Account;
import dev.kept.sources.fetch.Fetcher;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks over the network, as each system wants to be asked. */
public final class Network implements Fetchers {

  private final UnaryOperator<String> addresses;
  private final Wire wire;

  /** Over https, and only what lies outside: no name in a policy leads to a machine beside us. */
  public Network() {
    this(host -> "https://" + host, Wire.outside());
  }

  /** Reaches hosts at other addresses. */
  public Network(UnaryOperator<String> addresses) {
    this(addresses, new Wire(Wire.ANSWER));
  }

  private Network(UnaryOperator<String> addresses, Wire wire) {
    this.addresses = addresses;
    this.wire = wire;
  }

  /** Tokens that were exchanged, by what they were exchanged for: they last for an hour or so. */
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  @Override
  public Fetcher of(Account account, String token) {
    Login login = login(account, token);
    Map<String, String> beside = account.reach().headers();
    return HttpFetcher.of(
        account.host(),
        addresses,
        (method, uri, body) -> {
          Map<String, String> headers = new HashMap<>(login.headers(method, uri, body));
          headers.putAll(beside);
          return headers;
        },
        wire);
  }

  private Login login(Account account, String token) {
    String name = account.name();
    return switch (account.reach().way()) {
      case BEARER -> Login.bearer(token);
      case ACCOUNT_TOKEN -> named(name, token);
      case ADDRESS_TOKEN ->
          name == null ? Login.bearer(token) : Login.basic(name + "/token", token);
      case KEY -> Login.basic(token, "X");
      case PROGRAM -> {
        Login key = named(null, token);
        yield (method, uri, body) -> {
          Map<String, String> headers = new HashMap<>(key.headers(method, uri, body));
          headers.put("clientId", name == null ? "" : name);
          return headers;
        };
      }
      case TOKEN -> Login.always("authorization", "Token token=" + token);
      case OWN_HEADER -> Login.always("api_access_token", token);
      case CLIENT, REFRESH, SERVICE_ACCOUNT -> {
        Grant grant =
            grants.computeIfAbsent(
                account.host() + " " + token, _ -> Grant.of(account.reach().way(), token));
        yield (method, uri, body) -> Login.bearer(grant.token()).headers(method, uri, body);
      }
      case AWS -> AwsLogin.of(account.host(), token);
    };
  }

  /** A key has its own name before a colon, and stands for the account then. */
  private static Login named(@Nullable String name, String token) {
    int colon = token.indexOf(':');
    if (colon > 0) {
      return Login.basic(token.substring(0, colon), token.substring(colon + 1));
    }
    return name == null ? Login.bearer(token) : Login.basic(name, token);
  }
}
