package fr.vigie.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Client;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldCountsTest {

  private static final Client AGENT = new Client("agent-android", "1.4.0");

  private final FieldCounts counts = new FieldCounts();

  @Test
  void what_is_taken_is_not_counted_again() {
    var fields = new UsedFields(() -> Set.of("Report.id", "Report.status"));
    counts.count(AGENT, fields);
    counts.count(AGENT, fields);
    counts.count(Client.UNKNOWN, fields);

    assertThat(counts.take())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                use(AGENT, "Report.id"), 2L,
                use(AGENT, "Report.status"), 2L,
                use(Client.UNKNOWN, "Report.id"), 1L,
                use(Client.UNKNOWN, "Report.status"), 1L));
    assertThat(counts.take()).isEmpty();
  }

  @Test
  void documents_without_end_are_counted_by_their_fields() {
    for (var i = 0; i < 5_000; i++) {
      counts.count(Client.UNKNOWN, new UsedFields(() -> Set.of("Report.id")));
    }

    assertThat(counts.take()).isEqualTo(Map.of(use(Client.UNKNOWN, "Report.id"), 5_000L));
  }

  @Test
  void nothing_is_lost_while_counts_are_taken() {
    var fields = new UsedFields(() -> Set.of("Report.id"));
    var taken = 0L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 2_000; i++) {
        threads.execute(() -> counts.count(AGENT, fields));
        taken += counts.take().getOrDefault(use(AGENT, "Report.id"), 0L);
      }
    }

    assertThat(taken + counts.take().getOrDefault(use(AGENT, "Report.id"), 0L)).isEqualTo(2_000);
  }

  private static FieldCounts.Use use(Client client, String field) {
    return new FieldCounts.Use(client, field);
  }
}
