"""Checks that infrastructure/deploy-role.yaml may make everything that template.yaml comes to.

    python role.py translated.json

For each type of resource one call that makes it is held against the execution role: the action and
the ARN that CloudFormation would use. A type that this table does not know fails, so that whoever
adds one thinks of the role. It says too where a right is wider than the names of the stack.
"""

import fnmatch
import json
import re
import sys
from pathlib import Path

from samtranslator.yaml_helper import yaml_parse

ROLE = Path(__file__).resolve().parents[1] / "deploy-role.yaml"
STACK, ACCOUNT, REGION = "kept", "123456789012", "us-east-1"
NAMES = {"AWS::Partition": "aws", "AWS::Region": REGION, "AWS::AccountId": ACCOUNT, "StackName": STACK}
NO_NAME = "*"


def arn(service, thing, region=REGION):
    return f"arn:aws:{service}:{region}:{ACCOUNT}:{thing}"


# Of each type: what is called when it is made, and on which resource.
MADE_BY = {
    "AWS::ApiGatewayV2::Api": [("apigateway:POST", f"arn:aws:apigateway:{REGION}::/apis")],
    "AWS::ApiGatewayV2::Stage": [
        ("apigateway:POST", f"arn:aws:apigateway:{REGION}::/apis/a1/stages"),
        ("logs:CreateLogDelivery", NO_NAME),
        ("logs:PutResourcePolicy", NO_NAME),
    ],
    "AWS::CloudWatch::Alarm": [("cloudwatch:PutMetricAlarm", arn("cloudwatch", f"alarm:{STACK}-Alarm-1"))],
    "AWS::CloudWatch::Dashboard": [("cloudwatch:PutDashboard", arn("cloudwatch", f"dashboard/{STACK}", ""))],
    "AWS::CodeDeploy::Application": [("codedeploy:CreateApplication", arn("codedeploy", f"application:{STACK}-App-1"))],
    "AWS::CodeDeploy::DeploymentGroup": [
        ("codedeploy:CreateDeploymentGroup", arn("codedeploy", f"deploymentgroup:{STACK}-App-1/{STACK}-Group-1")),
        ("codedeploy:CreateDeployment", arn("codedeploy", f"deploymentgroup:{STACK}-App-1/{STACK}-Group-1")),
        ("codedeploy:GetDeploymentConfig", arn("codedeploy", "deploymentconfig:CodeDeployDefault.LambdaAllAtOnce")),
    ],
    "AWS::DynamoDB::Table": [("dynamodb:CreateTable", arn("dynamodb", f"table/{STACK}-Table-1"))],
    "AWS::Events::Rule": [("events:PutRule", arn("events", f"rule/{STACK}-Rule-1"))],
    "AWS::IAM::Role": [
        ("iam:CreateRole", arn("iam", f"role/{STACK}-Role-1", "")),
        ("iam:PutRolePolicy", arn("iam", f"role/{STACK}-Role-1", "")),
        ("iam:AttachRolePolicy", arn("iam", f"role/{STACK}-Role-1", "")),
        ("iam:PassRole", arn("iam", f"role/{STACK}-Role-1", "")),
    ],
    "AWS::Lambda::Alias": [("lambda:CreateAlias", arn("lambda", f"function:{STACK}-Function-1"))],
    "AWS::Lambda::EventSourceMapping": [("lambda:CreateEventSourceMapping", NO_NAME)],
    "AWS::Lambda::Function": [("lambda:CreateFunction", arn("lambda", f"function:{STACK}-Function-1"))],
    "AWS::Lambda::Permission": [("lambda:AddPermission", arn("lambda", f"function:{STACK}-Function-1"))],
    "AWS::Lambda::Version": [("lambda:PublishVersion", arn("lambda", f"function:{STACK}-Function-1"))],
    "AWS::Logs::LogGroup": [("logs:CreateLogGroup", arn("logs", f"log-group:{STACK}-Logs-1"))],
    "AWS::SES::ConfigurationSet": [("ses:CreateConfigurationSet", arn("ses", "configuration-set/MailSet-1"))],
    "AWS::SES::ConfigurationSetEventDestination": [
        ("ses:CreateConfigurationSetEventDestination", arn("ses", "configuration-set/MailSet-1"))
    ],
    "AWS::SES::EmailIdentity": [("ses:CreateEmailIdentity", arn("ses", "identity/kept@firm.example"))],
    "AWS::SES::ReceiptRule": [("ses:CreateReceiptRule", NO_NAME)],
    "AWS::SES::ReceiptRuleSet": [("ses:CreateReceiptRuleSet", NO_NAME)],
    "AWS::SNS::Subscription": [("sns:Subscribe", arn("sns", f"{STACK}-Alarms-1"))],
    "AWS::SNS::Topic": [("sns:CreateTopic", arn("sns", f"{STACK}-Alarms-1"))],
    "AWS::SNS::TopicPolicy": [("sns:SetTopicAttributes", arn("sns", f"{STACK}-Alarms-1"))],
    "AWS::SQS::Queue": [("sqs:CreateQueue", arn("sqs", f"{STACK}-Queue-1"))],
    "AWS::SQS::QueuePolicy": [("sqs:SetQueueAttributes", arn("sqs", f"{STACK}-Queue-1"))],
    "AWS::Scheduler::Schedule": [("scheduler:CreateSchedule", arn("scheduler", f"schedule/default/{STACK}-Each-1"))],
    "AWS::SecretsManager::Secret": [
        ("secretsmanager:CreateSecret", arn("secretsmanager", f"secret:{STACK}/keys-AbCdEf")),
        ("secretsmanager:GetRandomPassword", NO_NAME),
    ],
}

# What must never be among its rights.
NEVER = [
    ("iam:CreateRole", arn("iam", "role/Admin", "")),
    ("iam:PassRole", arn("iam", "role/Admin", "")),
    ("iam:CreateUser", arn("iam", "user/somebody", "")),
    ("iam:AttachUserPolicy", arn("iam", "user/somebody", "")),
    ("lambda:UpdateFunctionCode", arn("lambda", "function:another")),
    ("dynamodb:DeleteTable", arn("dynamodb", "table/another")),
    ("secretsmanager:GetSecretValue", arn("secretsmanager", "secret:another-AbCdEf")),
    ("logs:DeleteLogGroup", arn("logs", "log-group:another")),
    ("sqs:DeleteQueue", arn("sqs", "another")),
    ("cloudformation:DeleteStack", arn("cloudformation", f"stack/{STACK}/1")),
    ("s3:PutObject", "arn:aws:s3:::aws-sam-cli-managed-default-1/a"),
]


def many(value):
    return value if isinstance(value, list) else [value]


def text(value):
    """Resources are text or a Sub of it."""
    text = value if isinstance(value, str) else value["Fn::Sub"]
    return re.sub(r"\$\{([^}]+)\}", lambda name: NAMES[name.group(1)], text)


def statements():
    role = yaml_parse(ROLE.read_text())["Resources"]["ExecutionRole"]["Properties"]
    return [it for policy in role["Policies"] for it in policy["PolicyDocument"]["Statement"]]


def conditions(rights, action):
    """IAM's actions are each under their own conditions: without one, a role could be given anything."""
    return [
        it
        for it in rights
        if action in ("iam:PassRole", "iam:AttachRolePolicy", "iam:CreateServiceLinkedRole")
        and any(fnmatch.fnmatchcase(action, right) for right in many(it["Action"]))
        and "Condition" not in it
    ]


def may(rights, action, resource):
    return any(
        any(fnmatch.fnmatchcase(action.lower(), right.lower()) for right in many(it["Action"]))
        and any(fnmatch.fnmatchcase(resource, text(on)) for on in many(it["Resource"]))
        for it in rights
    )


def main():
    rights = statements()
    problems = []
    kinds = sorted({it["Type"] for it in json.loads(Path(sys.argv[1]).read_text())["Resources"].values()})
    for kind in kinds:
        if kind not in MADE_BY:
            problems.append(f"nobody has said by which call {kind} is made: add it to {Path(__file__).name}")
        for action, resource in MADE_BY.get(kind, []):
            if not may(rights, action, resource):
                problems.append(f"{kind} needs {action} on {resource}")
    for action, resource in NEVER:
        if may(rights, action, resource):
            problems.append(f"it may {action} on {resource}")
    for action in ("iam:PassRole", "iam:AttachRolePolicy", "iam:CreateServiceLinkedRole"):
        problems += [f"{it['Sid']} lets it {action} without a condition" for it in conditions(rights, action)]
    for problem in problems:
        print(f"deploy-role.yaml: {problem}")
    print(f"deploy role: {len(kinds)} types of resources can be made, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
