package dev.kept.lambda.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * AWS as a stage set: every call is answered at once and reaches nobody. The table gives back what
 * it was given, the queues and the mailer take everything, and there is one secret. Clients over it
 * do all that a real call costs but the call, so that a function can rehearse.
 */
final class Stage implements SdkHttpClient {

  /** What every parameter holds; long enough for a key. */
  static final String SECRET = "only-on-the-stage-and-nowhere-else";

  private final StageTable table = new StageTable();

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    String action = target.substring(target.indexOf('.') + 1);
    String answer = answer(action, request.contentStreamProvider().map(Stage::text).orElse(""));
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return response(answer.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void abort() {
        // There is nothing under way.
      }
    };
  }

  private String answer(String action, String asked) {
    return switch (action) {
      case "PutItem" -> table.put(asked);
      case "GetItem" -> table.get(asked);
      case "Query" -> table.query(asked);
      case "BatchGetItem" -> "{\"Responses\":{},\"UnprocessedKeys\":{}}";
      case "SendMessage" -> "{\"MessageId\":\"-\"}";
      case "SendMessageBatch" -> StageTable.allTaken(asked);
      case "GetParameter" -> "{\"Parameter\":{\"Value\":\"" + SECRET + "\"}}";
      default -> "{}";
    };
  }

  private static String text(ContentStreamProvider body) {
    try (InputStream in = body.newStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpExecuteResponse response(byte[] body) {
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("content-type", "application/x-amz-json-1.0")
                .putHeader("content-length", Integer.toString(body.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {
    // There is nothing open.
  }
}
