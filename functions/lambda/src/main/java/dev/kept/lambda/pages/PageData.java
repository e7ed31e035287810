package dev.kept.lambda.pages;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.policy.Policies;
import dev.kept.waking.LookAt;

/** What the pages are made of. */
public record PageData(CaseFiles files, Ledger ledger, Policies policies, LookAt lookAt) {}
