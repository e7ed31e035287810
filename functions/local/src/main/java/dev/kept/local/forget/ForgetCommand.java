package dev.kept.local.forget;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.lambda.EventText;
import dev.kept.lambda.Store;
import dev.kept.lambda.aws.JitteredPause;
import dev.kept.local.Complaint;
import dev.kept.local.serve.KeptData;
import dev.kept.local.serve.KeptData.Everything;
import dev.kept.waking.CaseReading;
import dev.kept.waking.Forget;
import dev.kept.waking.KeyedHash;
import dev.kept.waking.SharedKey;
import dev.kept.waking.Tombstones.Forgot;
import dev.kept.waking.Verdicts;
import dev.kept.waking.WakeCase;
import dev.kept.waking.Wakes;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forgets a customer for good. */
@Command(
    name = "forget",
    description = {
      "Forgets a customer: their cases end, and every word, number and address of theirs goes.",
      "What is told of them later, from before now, is not taken in again.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept forget tel:+12025550143",
      "  kept forget mailto:dana@example.com --data /srv/kept",
      "  kept forget zendesk:77 --table kept-Table-1A2B --key /aws/reference/secretsmanager/…",
      "",
      "One of their numbers or addresses leads to the others. There is no way back.",
      "It may be asked again at any time, and must be after a crash or a restored backup.",
      "docs/privacy.md says what lies outside: backups, and mails that were delivered.",
    })
public final class ForgetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "CUSTOMER",
      description = "a number, an address, or a system and its id of them")
  private String customer = "";

  @Mixin private KeptData data = new KeptData();

  @ArgGroup(exclusive = false)
  private @Nullable InTable table;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    CustomerKey key = Named.customer(customer);
    List<Forgot> done =
        table == null
            ? data.everything(clock, there -> forget(key, there))
            : table.everything(clock, there -> forget(key, there));
    done.forEach(this::tell);
    return 0;
  }

  private List<Forgot> forget(CustomerKey key, Everything there) {
    Store store = there.store();
    WakeCase wakeCase =
        new WakeCase(
            store.files(),
            store.desks(),
            store.ledger(),
            store.policies(),
            new NoWakes(),
            CaseReading.RULES,
            new JitteredPause(),
            Verdicts.UNHEARD);
    Forget forget =
        new Forget(
            store.files(),
            store.ledger(),
            store.policies(),
            wakeCase,
            store.aside(),
            store.erasure(),
            store.tombstones(),
            new KeyedHash(there.forgetKeys()),
            EventText::of,
            there.elsewhere());
    try {
      return forget.run(key, clock.instant());
    } catch (SharedKey e) {
      throw new Complaint(e.getMessage() + ": name the one to forget by another address or id.", e);
    }
  }

  /** How much there was; not a word of whom. */
  private void tell(Forgot record) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Forgotten as of %s: %d cases, %d facts, %d notices, %d set-aside events,"
            + " %d mails and messages here.%n",
        record.at(),
        record.cases(),
        record.facts(),
        record.notices(),
        record.aside(),
        record.elsewhere());
    if (record.cases() == 0 && record.facts() == 0) {
      out.println("Nothing was kept of them; what is told of them from before now is dropped.");
    }
  }

  /**
   * A case that has ended owes nothing and has no wake; one that got a new fact is in the index.
   */
  private static final class NoWakes implements Wakes {

    @Override
    public void wakeCase(CaseId caseId, Duration delay) {}

    @Override
    public void wakeDesk(String person, Duration delay) {}

    @Override
    public void sweep(int from, int to, @Nullable Instant last) {
      // Nothing is swept by message here.
    }

    @Override
    public void wakeCasesOf(CustomerKey key, @Nullable String after) {}
  }
}
