package dev.kept.local.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * Notes every call to AWS that a function makes, whichever client makes it: the SDK finds this
 * class by its name on the class path.
 */
public final class Calls implements ExecutionInterceptor {

  /**
   * What one call asked for.
   *
   * @param action as a policy names it, such as {@code sqs:SendMessage}
   * @param thing a table, {@code table/index}, the address of a queue, the name of a parameter, an
   *     identity or a configuration set
   */
  record Call(String function, String action, String thing) implements Comparable<Call> {
    @Override
    public int compareTo(Call other) {
      return toString().compareTo(other.toString());
    }
  }

  private static final Set<Call> MADE = new ConcurrentSkipListSet<>();
  private static volatile @Nullable String calling;
  private static volatile Consumer<Call> afterwards = _ -> {};

  /** Made by the SDK. */
  public Calls() {}

  /** Whose calls are noted from now on; null for nobody's. */
  static void by(@Nullable String function) {
    calling = function;
  }

  /** Something to be done after each call of a function, while the function is still at work. */
  static void afterwards(Consumer<Call> work) {
    afterwards = work;
  }

  static void forget() {
    MADE.clear();
  }

  static Set<Call> made() {
    return Set.copyOf(MADE);
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    note(context.request(), executionAttributes, afterwards);
  }

  /** What was refused or not found was asked for all the same. */
  @Override
  public void onExecutionFailure(
      Context.FailedExecution context, ExecutionAttributes executionAttributes) {
    note(context.request(), executionAttributes, _ -> {});
  }

  private static void note(SdkRequest request, ExecutionAttributes about, Consumer<Call> then) {
    String function = calling;
    if (function == null) {
      return;
    }
    String service = about.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    String operation = about.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    for (String thing : things(request)) {
      Call call = new Call(function, prefix(service) + ":" + right(operation), thing);
      MADE.add(call);
      // What is done in between is not the function's.
      calling = null;
      then.accept(call);
      calling = function;
    }
  }

  private static String prefix(String service) {
    return service.equalsIgnoreCase("SESv2") ? "ses" : service.toLowerCase(Locale.ROOT);
  }

  /** The queue knows no rights for many at once: they are those for one. */
  private static String right(String operation) {
    return operation.equals("SendMessageBatch") || operation.equals("ChangeMessageVisibilityBatch")
        ? operation.substring(0, operation.length() - "Batch".length())
        : operation;
  }

  private static List<String> things(SdkRequest request) {
    if (request instanceof SendEmailRequest mail) {
      List<String> things = new ArrayList<>(mail.destination().toAddresses());
      things.add(mail.fromEmailAddress());
      things.replaceAll(address -> "identity/" + address);
      if (mail.configurationSetName() != null) {
        things.add("configuration-set/" + mail.configurationSetName());
      }
      return things;
    }
    if (request instanceof BatchGetItemRequest batch) {
      return List.copyOf(batch.requestItems().keySet());
    }
    if (request instanceof BatchWriteItemRequest batch) {
      return List.copyOf(batch.requestItems().keySet());
    }
    String table = request.getValueForField("TableName", String.class).orElse(null);
    if (table != null) {
      return List.of(
          request
              .getValueForField("IndexName", String.class)
              .map(index -> table + "/index/" + index)
              .orElse(table));
    }
    return List.of(
        request
            .getValueForField("QueueUrl", String.class)
            .or(() -> request.getValueForField("Name", String.class))
            .orElse("?"));
  }
}
