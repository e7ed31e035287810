package dev.kept.lambda.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that takes what comes, or answers as a test wants. */
final class LittleSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  /**
   * Opens it.
   *
   * @param answers by the first word of a command; all else is taken. Empty hangs up
   */
  LittleSmtp(Map<String, String> answers) throws IOException {
    this.answers = answers;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  String url() {
    return "smtp://127.0.0.1:" + socket.getLocalPort();
  }

  /** The mails as they came, line ends as they are on Unix. */
  List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client went away, or the test is over.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 little");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.split("[ :]", 2)[0];
      String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go" : "250 ok");
      if (answer.isEmpty()) {
        return;
      }
      say(out, answer);
      if (command.equals("DATA") && answer.startsWith("354")) {
        mails.add(mail(in));
        say(out, answers.getOrDefault(".", "250 taken"));
      }
    }
  }

  private static String mail(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
