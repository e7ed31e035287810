package dev.kept.lambda;

import java.io.IOException;

/** The webhook function as it is deployed, for one request from standard input. */
final class FrontDoor {

  private FrontDoor() {}

  /** Reads the environment, as a function does. */
  public static void main(String... arguments) throws IOException {
    new WebhookHandler().handleRequest(System.in, System.out, new TestContext());
    System.out.flush();
  }
}
