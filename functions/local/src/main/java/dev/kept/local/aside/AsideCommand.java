package dev.kept.local.aside;

import dev.kept.lambda.Queue;
import dev.kept.lambda.Store;
import dev.kept.local.Complaint;
import dev.kept.local.serve.KeptData;
import dev.kept.waking.Aside.SetAside;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The events that were set aside because nobody could use them. */
@Command(
    name = "aside",
    description = {"Shows what could not be used, and tries it again or drops it.", ""},
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept aside list            what was set aside, the newest first, and why",
      "  kept aside show ID         one of them whole, as it came in",
      "  kept aside retry ID        queues it again, as when the fault has been mended",
      "  kept aside retry --all",
      "  kept aside drop ID         forgets it for good",
      "",
      "What is retried and still cannot be used is set aside again.",
    })
public final class AsideCommand implements Runnable {

  private static final int MOST = 1_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock = InstantSource.system();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      description = "Lists what was set aside, without a word of what it says.",
      mixinStandardHelpOptions = true)
  int list(@Mixin KeptData data) {
    PrintWriter out = spec.commandLine().getOut();
    List<SetAside> items = data.with(clock, (store, _) -> store.aside().list(MOST));
    for (SetAside item : items) {
      out.printf(
          "%s  %s  %s, %d times: %s%n",
          item.id(), item.at(), item.source(), item.times(), item.reason());
    }
    if (items.isEmpty()) {
      out.println("Nothing is set aside.");
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "Shows one whole, as it came in.",
      mixinStandardHelpOptions = true)
  int show(@Mixin KeptData data, @Parameters(paramLabel = "ID") String id) {
    spec.commandLine().getOut().println(data.with(clock, (store, _) -> get(store, id)).body());
    return 0;
  }

  @Command(
      name = "retry",
      description = "Queues it again, and takes it off the list.",
      mixinStandardHelpOptions = true)
  int retry(
      @Mixin KeptData data,
      @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
      @Option(names = "--all", description = "every one that is listed") boolean all) {
    if (all == (id != null)) {
      throw new Complaint("name the one to retry, or say --all.");
    }
    int count =
        data.with(
            clock,
            (store, queue) -> {
              List<SetAside> items =
                  id == null ? store.aside().list(MOST) : List.of(get(store, id));
              items.forEach(item -> retry(item, store, queue));
              return items.size();
            });
    spec.commandLine().getOut().printf("%d queued again.%n", count);
    return 0;
  }

  @Command(name = "drop", description = "Forgets it for good.", mixinStandardHelpOptions = true)
  int drop(@Mixin KeptData data, @Parameters(paramLabel = "ID") String id) {
    data.with(
        clock,
        (store, _) -> {
          store.aside().drop(get(store, id).id());
          return id;
        });
    spec.commandLine().getOut().println("Dropped.");
    return 0;
  }

  /** Queued before it is taken off: between the two it may come twice, which is harmless. */
  private static void retry(SetAside item, Store store, Queue queue) {
    new Retrying(queue).send(item);
    store.aside().drop(item.id());
  }

  private static SetAside get(Store store, String id) {
    return store
        .aside()
        .get(id)
        .orElseThrow(() ->
            new Complaint("nothing is set aside as '%s'; see 'kept aside list'.".formatted(id)));
  }
}
