package dev.kept.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsComplaintTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no region         | Unable to load region from any of the providers in the chain x: [y]  | no region is given; set AWS_REGION, such as us-east-1.
          nobody signed in  | Unable to load credentials from any of the providers in the chain x  | this shell has no credentials for AWS; sign in ('aws sso login', 'aws configure') or set AWS_PROFILE.
          too large         | Item size has exceeded the maximum allowed size (Service: DynamoDb, Status Code: 400) | what should be put there is larger than the 400 KB that an item may have.
          something else    | Not now (Service: DynamoDb, Status Code: 400, Request ID: 1) (SDK Attempt Count: 1) | Not now.
          """)
  void saysInOneSentenceWhatIsMissing(String situation, String problem, String said) {
    Complaint complaint = AwsComplaint.of("the table 'kept'", SdkClientException.create(problem));

    assertThat(complaint).hasMessage("the table 'kept' cannot be used: " + said);
  }
}
