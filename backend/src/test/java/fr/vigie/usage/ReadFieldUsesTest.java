package fr.vigie.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.TestMongo;
import fr.vigie.usage.ReadFieldUses.Outcome;
import fr.vigie.usage.ReadFieldUses.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadFieldUsesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Map<String, String> SCHEMA =
      Map.of("Report.title", "Use `text`.", "Report.old", "Nobody asks.", "Report.status", "");

  private final MongoFieldUses uses = new MongoFieldUses(TestMongo.fresh());
  private final ReadFieldUses readFieldUses = new ReadFieldUses(uses, SCHEMA, CLOCK);

  @BeforeEach
  void keep() {
    uses.keep(
        "one",
        List.of(
            use(TODAY.minusDays(40), "0.9.0", "Report.title", 7),
            use(TODAY.minusDays(1), "1.0.0", "Report.title", 5),
            use(TODAY, "1.0.0", "Report.status", 4)));
    uses.keep("two", List.of(use(TODAY.minusDays(1), "1.0.0", "Report.title", 2)));
  }

  @Test
  void who_has_the_right_in_one_territory_only_may_not() {
    var outcome =
        readFieldUses.read(viewer(new Grant(Role.ADMINISTRATOR, "here")), new Request(true, 90));

    assertThat(outcome).isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void each_deprecated_field_tells_who_used_it_last_and_how_often_over_all_backends() {
    var read = read(new Request(true, 90));

    assertThat(read.fields())
        .extracting(ReadFieldUses.UsedField::field)
        .containsExactly("Report.old", "Report.title");
    assertThat(read.fields().getFirst().uses()).isEmpty();
    assertThat(read.fields().getLast().uses())
        .containsExactly(
            use(TODAY.minusDays(1), "1.0.0", "Report.title", 7),
            use(TODAY.minusDays(40), "0.9.0", "Report.title", 7));
  }

  @Test
  void what_is_older_than_asked_is_not_told() {
    assertThat(read(new Request(true, 30)).fields().getLast().uses())
        .containsExactly(use(TODAY.minusDays(1), "1.0.0", "Report.title", 7));
    assertThat(read(new Request(true, 1)).fields().getLast().uses()).isEmpty();
  }

  @Test
  void what_a_backend_keeps_twice_counts_once() {
    uses.keep("one", List.of(use(TODAY, "1.0.0", "Report.status", 4)));
    uses.keep("one", List.of(use(TODAY, "1.0.0", "Report.status", 6)));

    var status = read(new Request(false, 1)).fields().stream();
    assertThat(status.filter(f -> f.field().equals("Report.status")).findFirst().orElseThrow())
        .satisfies(field -> assertThat(field.uses().getFirst().count()).isEqualTo(6));
  }

  private Outcome.Read read(Request request) {
    return (Outcome.Read) readFieldUses.read(viewer(new Grant(Role.ADMINISTRATOR, null)), request);
  }

  private static Viewer viewer(Grant grant) {
    return new Viewer("per_marc", new Person("per_marc", "Marc", "x", "marc", List.of(grant)));
  }

  private static FieldUse use(LocalDate day, String version, String field, long count) {
    return new FieldUse(day, "agent-android", version, field, count);
  }
}
