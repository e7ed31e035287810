package dev.kept.local;

import java.util.Locale;
import software.amazon.awssdk.core.exception.SdkException;

/** What AWS has against a command, in words for the person who gave it. */
public final class AwsComplaint {

  private AwsComplaint() {}

  /**
   * The complaint.
   *
   * @param what could not be used: "the table 'kept'"
   * @param problem as the SDK has it, which may be half a page
   */
  public static Complaint of(String what, SdkException problem) {
    return new Complaint("%s cannot be used: %s".formatted(what, why(problem)), problem);
  }

  private static String why(SdkException problem) {
    String message = String.valueOf(problem.getMessage());
    String kind = problem.getClass().getSimpleName();
    if (message.contains("Unable to load region")) {
      return "no region is given; set AWS_REGION, such as us-east-1.";
    }
    if (message.contains("Unable to load credentials")) {
      return "this shell has no credentials for AWS; sign in ('aws sso login', 'aws configure')"
          + " or set AWS_PROFILE.";
    }
    if (kind.equals("ResourceNotFoundException")) {
      return "there is none in this account and region; its name is the stack's output TableName.";
    }
    if (message.toLowerCase(Locale.ROOT).contains("item size has exceeded")) {
      return "what should be put there is larger than the 400 KB that an item may have.";
    }
    // What follows are the numbers of the request.
    int details = message.indexOf(" (Service:");
    String plain = details < 0 ? message : message.substring(0, details);
    return plain.endsWith(".") ? plain : plain + ".";
  }
}
