"""Creates the stack of a translated template at an emulator, less what that does not know.

    python stack.py translated.json resources.json ENDPOINT

Writes what each resource is called there, by its name in the template.
"""

import json
import sys
from pathlib import Path

import boto3

from translate import ANSWERS

# What moto's CloudFormation cannot make.
UNKNOWN = {
    "AWS::ApiGatewayV2::Api",
    "AWS::ApiGatewayV2::Stage",
    "AWS::CloudWatch::Alarm",
    "AWS::CodeDeploy::Application",
    "AWS::CodeDeploy::DeploymentGroup",
    "AWS::Lambda::Alias",
    "AWS::SES::ConfigurationSet",
    "AWS::SES::ConfigurationSetEventDestination",
    "AWS::SES::EmailIdentity",
    "AWS::SQS::QueuePolicy",
    "AWS::Scheduler::Schedule",
    "AWS::SecretsManager::Secret",
}
# Without Docker moto cannot run them: the suite calls the handlers and empties the queues itself.
NOT_RUN = {
    "AWS::Lambda::EventSourceMapping",
    "AWS::Lambda::Function",
    "AWS::Lambda::Permission",
    "AWS::Lambda::Version",
}


def without(value, gone):
    """The value with references to what is gone made plain names."""
    if isinstance(value, list):
        return [without(one, gone) for one in value]
    if not isinstance(value, dict):
        return value
    if value.get("Ref") in gone:
        return value["Ref"]
    got = value.get("Fn::GetAtt")
    if got and (got if isinstance(got, str) else got[0]).split(".")[0] in gone:
        return "arn:aws:none:::" + ".".join(got if isinstance(got, list) else [got])
    if isinstance(value.get("Fn::Sub"), str):
        for name in gone:
            value = {"Fn::Sub": value["Fn::Sub"].replace("${%s}" % name, name).replace("${%s.Arn}" % name, name)}
    return {key: without(one, gone) for key, one in value.items()}


def known(template):
    every = template["Resources"]
    gone = {name for name, it in every.items() if it["Type"] in UNKNOWN | NOT_RUN}
    kept = {name: without(it, gone) for name, it in every.items() if name not in gone}
    left = {key: value for key, value in template.items() if key not in ("Resources", "Outputs", "Metadata")}
    return {**left, "Resources": kept}


def main():
    translated, written, endpoint = sys.argv[1:4]
    template = json.loads(Path(translated).read_text())
    client = boto3.client(
        "cloudformation",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="emulator",
        aws_secret_access_key="emulator",
    )
    client.create_stack(
        StackName="kept",
        TemplateBody=json.dumps(known(template)),
        Capabilities=["CAPABILITY_IAM"],
        Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in ANSWERS.items()],
    )
    status = client.describe_stacks(StackName="kept")["Stacks"][0]["StackStatus"]
    made = client.list_stack_resources(StackName="kept")["StackResourceSummaries"]
    names = {it["LogicalResourceId"]: it["PhysicalResourceId"] for it in made}
    Path(written).write_text(json.dumps(names, indent=1))
    print(f"stack: {status}, {len(names)} of {len(template['Resources'])} resources")
    return 0 if status == "CREATE_COMPLETE" else 1


if __name__ == "__main__":
    sys.exit(main())
