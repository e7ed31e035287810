"""Translates template.yaml as CloudFormation would, without AWS, and checks what comes of it.

    python translate.py [translated.json]

Writes the translated template, prints what is wrong with it, and exits 1 if anything is.
"""

import json
import os
import sys
from pathlib import Path

import yaml
from samtranslator.parser.parser import Parser
from samtranslator.translator.managed_policy_translator import ManagedPolicyLoader
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = {"Owner": "olga@example.com", "Sender": "kept@example.com", "Since": "2026-03-02"}

# Rights that SAM adds to each function, on top of the statements of the template: to write logs and
# traces. AWS words them with '*', and for traces there is no other way.
ADDED_BY_SAM = {
    "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess",
}
ROLLOUT = {"arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda"}

# Ways without dead letters, and why.
NEEDS_NO_DEAD_LETTERS = {
    "SweepFunctionEachMinute": "the next minute's sweep queues what a lost one would have",
}


class Stub(ManagedPolicyLoader):
    def __init__(self):
        super().__init__(None)
        self._policy_map = {}

    def load(self):
        return self._policy_map


def translated():
    template = yaml_parse((ROOT / "template.yaml").read_text())
    # What 'sam package' does: a local jar becomes an object in a bucket.
    for it in template["Resources"].values():
        if it["Type"] == "AWS::Serverless::Function":
            it["Properties"]["CodeUri"] = "s3://bucket/kept-functions.jar"
    # The SDK asks for a region and goes nowhere.
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    return transform(template, ANSWERS, Stub())


class Check:
    def __init__(self, template):
        self.all = template["Resources"]
        self.problems = []

    def of(self, kind):
        return {name: it["Properties"] for name, it in self.all.items() if it["Type"] == kind}

    def must(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    def rights(self):
        for name, role in self.of("AWS::IAM::Role").items():
            added = {arn if isinstance(arn, str) else arn["Fn::Sub"] for arn in role.get("ManagedPolicyArns", [])}
            added = {arn.replace("${AWS::Partition}", "aws") for arn in added}
            self.must(added <= ADDED_BY_SAM | ROLLOUT, f"{name} has more rights than it is given here: {added}")
            for policy in role.get("Policies", []):
                for it in policy["PolicyDocument"]["Statement"]:
                    for thing in it["Resource"] if isinstance(it["Resource"], list) else [it["Resource"]]:
                        self.must(thing != "*", f"{name}: {it.get('Sid')} is over everything")
                    for action in it["Action"] if isinstance(it["Action"], list) else [it["Action"]]:
                        self.must("*" not in action, f"{name}: {it.get('Sid')} may do {action}")

    def functions(self):
        aliases = {it["FunctionName"]["Ref"]: name for name, it in self.of("AWS::Lambda::Alias").items()}
        for name, it in self.of("AWS::Lambda::Function").items():
            group = it.get("LoggingConfig", {}).get("LogGroup", {}).get("Ref")
            kept = self.of("AWS::Logs::LogGroup").get(group, {}).get("RetentionInDays")
            self.must(kept is not None, f"the logs of {name} are kept for ever")
            self.must(name in aliases, f"{name} has no alias")
            applied = it.get("SnapStart", {}).get("ApplyOn")
            self.must(
                applied == "PublishedVersions" or name == "SweepFunction", f"{name} has no SnapStart"
            )
            self.must(it["Runtime"] == "java25", f"{name} runs on {it['Runtime']}")
            self.must(it["Architectures"] == ["arm64"], f"{name} is built for {it['Architectures']}")
            self.must(it["TracingConfig"]["Mode"] == "Active", f"{name} is not traced")
            update = self.all.get(aliases.get(name, ""), {}).get("UpdatePolicy", {})
            group = update.get("CodeDeployLambdaAliasUpdate", {}).get("DeploymentGroupName", {}).get("Ref")
            alarms = self.of("AWS::CodeDeploy::DeploymentGroup").get(group, {}).get("AlarmConfiguration", {})
            self.must(alarms.get("Alarms"), f"nothing takes a bad {name} back")

    def callers(self):
        """Whatever calls a function calls its alias, or the snapshots would serve nobody."""
        for name, it in self.of("AWS::Lambda::EventSourceMapping").items():
            self.must("Alias" in json.dumps(it["FunctionName"]), f"{name} calls no alias")
        for name, it in self.of("AWS::Scheduler::Schedule").items():
            self.must("Alias" in json.dumps(it["Target"]["Arn"]), f"{name} calls no alias")
            self.must("Name" not in it, f"{name} has a fixed name: two stacks would not fit into one account")
        api = json.dumps(self.of("AWS::ApiGatewayV2::Api"))
        for name in ("WebhookFunction", "PagesFunction"):
            self.must(f"{name}Alias" in api, f"the API does not call the alias of {name}")

    def dead_letters(self):
        queues = self.of("AWS::SQS::Queue")
        for name, it in queues.items():
            target = it.get("RedrivePolicy", {}).get("deadLetterTargetArn", {}).get("Fn::GetAtt", [""])[0]
            self.must(target in queues or name.endswith("DeadLetters"), f"{name} has no dead letters")
        for name, it in self.of("AWS::Events::Rule").items():
            for target in it["Targets"]:
                self.must("DeadLetterConfig" in target, f"{name} loses what it cannot hand on")
        for name, it in self.of("AWS::Scheduler::Schedule").items():
            has = "DeadLetterConfig" in it["Target"]
            self.must(has or name in NEEDS_NO_DEAD_LETTERS, f"{name} has no dead letters")

    def run(self):
        self.rights()
        self.functions()
        self.callers()
        self.dead_letters()
        return self.problems


def main():
    template = translated()
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(json.dumps(template, indent=1))
    problems = Check(template).run()
    for problem in problems:
        print(f"template.yaml: {problem}")
    kinds = sorted({it["Type"] for it in template["Resources"].values()})
    print(f"translated: {len(template['Resources'])} resources of {len(kinds)} types, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
