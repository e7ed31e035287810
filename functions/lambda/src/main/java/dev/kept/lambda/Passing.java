package dev.kept.lambda;

import dev.kept.sources.fetch.Fetcher;
import dev.kept.waking.Contended;
import dev.kept.waking.StoreDown;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells what will pass, and is not the fault of what was being handled. */
final class Passing {

  /** Said of the account or of this function, whatever it asks for. */
  private static final Set<String> OURS =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AWS.SimpleQueueService.NonExistentQueue",
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidSignatureException",
          "KmsAccessDenied",
          "KmsDisabled",
          "QueueDoesNotExist",
          "ResourceNotFoundException",
          "UnrecognizedClientException");

  private Passing() {}

  /**
   * Whether the store, the queue or another system has too much to do, does not answer, or does not
   * let us in.
   */
  static boolean is(Throwable failure) {
    return switch (failure) {
      case AwsServiceException aws when isOurs(aws) -> true;
      case SdkServiceException service ->
          service.isThrottlingException() || service.statusCode() >= 500;
      case SdkClientException _, StoreDown _, Contended _, Fetcher.Later _ -> true;
      default -> false;
    };
  }

  private static boolean isOurs(AwsServiceException failure) {
    return failure.awsErrorDetails() != null
        && OURS.contains(String.valueOf(failure.awsErrorDetails().errorCode()));
  }
}
