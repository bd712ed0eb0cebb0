package fr.vigie.register;

import static fr.vigie.register.RegisterFixture.ANNE;
import static fr.vigie.register.RegisterFixture.BELLEVILLE;
import static fr.vigie.register.RegisterFixture.NADIA;
import static fr.vigie.register.RegisterFixture.REMIREMONT;
import static fr.vigie.register.RegisterFixture.UPHILL;
import static fr.vigie.register.RegisterFixture.draft;
import static fr.vigie.register.RegisterFixture.knowing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.asset.AssetAttribute;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetStatus;
import fr.vigie.identity.Right;
import fr.vigie.register.DraftOutcome.Changed;
import fr.vigie.register.DraftOutcome.Created;
import fr.vigie.register.DraftOutcome.Reason;
import fr.vigie.register.DraftOutcome.Rejected;
import fr.vigie.register.DraftOutcome.Unchanged;
import fr.vigie.register.KeepDrafts.Outcome.NotAllowed;
import fr.vigie.register.KeepDrafts.Request;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeepDraftsTest {

  private static final RegisterFixture REGISTER = new RegisterFixture();

  private final String source;

  /// Each test is a register of its own.
  KeepDraftsTest(TestInfo test) {
    var name = test.getTestMethod().orElseThrow().getName().replace('_', '-');
    source = name.substring(0, Math.min(40, name.length()));
  }

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void a_dispatcher_takes_nothing_over() {
    var request = new Request(BELLEVILLE, source, List.of(), false);

    assertThat(REGISTER.keepDrafts.keep(NADIA, request))
        .isEqualTo(new NotAllowed(Right.MANAGE_ASSETS));
  }

  @Test
  void an_administrator_takes_nothing_over_elsewhere() {
    var request = new Request("ter_200068377", source, List.of(), false);

    assertThat(REGISTER.keepDrafts.keep(ANNE, request)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_batch_of_more_than_a_thousand_is_refused() {
    var drafts =
        IntStream.range(0, 1_001)
            .mapToObj(i -> draft(AssetKind.LIGHT_POINT, "" + i, null))
            .toList();

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new Request(BELLEVILLE, source, drafts, false));
  }

  @Test
  void what_fits_nowhere_is_named_and_the_rest_is_kept() {
    var outcomes =
        REGISTER.keep(
            source,
            draft(AssetKind.LIGHT_POINT, "good", null),
            draft(AssetKind.LIGHT_POINT, "good", null),
            at(draft(AssetKind.LIGHT_POINT, "elsewhere", null), REMIREMONT),
            at(draft(AssetKind.LIGHT_POINT, "swapped", null), new GeoPoint(5.3886, 49.1767)),
            draft(AssetKind.LIGHT_POINT, "orphan", "nobody"),
            draft(AssetKind.FEEDER, "upside-down", "good"));

    assertThat(outcomes.getFirst()).isInstanceOf(Created.class);
    assertThat(outcomes.subList(1, 6))
        .containsExactly(
            new Rejected(Reason.SENT_TWICE),
            new Rejected(Reason.OUTSIDE_TERRITORY),
            new Rejected(Reason.OUTSIDE_TERRITORY),
            new Rejected(Reason.PARENT_UNKNOWN),
            new Rejected(Reason.PARENT_UNKNOWN));
  }

  @Test
  void a_parent_of_a_wrong_kind_is_refused() {
    REGISTER.keep(source, draft(AssetKind.LIGHT_POINT, "lamp", null));

    assertThat(REGISTER.keep(source, draft(AssetKind.FEEDER, "feeder", "lamp")))
        .containsExactly(new Rejected(Reason.PARENT_OF_WRONG_KIND));
  }

  @Test
  void parents_may_come_after_what_stands_below_them() {
    REGISTER.keep(
        source,
        draft(AssetKind.LIGHT_POINT, "lamp", "feeder"),
        draft(AssetKind.FEEDER, "feeder", "cabinet"),
        draft(AssetKind.CONTROL_CABINET, "cabinet", null));

    var feeder = REGISTER.entered(source, "feeder");
    assertThat(REGISTER.entered(source, "lamp").ancestors())
        .containsExactly(feeder.parent(), feeder.id());
  }

  @Test
  void what_says_nothing_new_writes_nothing() {
    var lamp = knowing(draft(AssetKind.LIGHT_POINT, "1", null), Map.of("lampCount", "2"));
    REGISTER.keep(source, lamp);
    REGISTER.commands.clear();

    assertThat(REGISTER.keep(source, lamp)).singleElement().isInstanceOf(Unchanged.class);
    assertThat(REGISTER.commands).doesNotContain("insert", "update");
  }

  @Test
  void a_dry_run_says_what_would_come_of_it_and_writes_nothing() {
    REGISTER.keep(source, draft(AssetKind.LIGHT_POINT, "1", null));
    REGISTER.commands.clear();

    var outcomes =
        REGISTER.tryOut(
            source,
            at(draft(AssetKind.LIGHT_POINT, "1", null), UPHILL),
            draft(AssetKind.LIGHT_POINT, "2", null));

    assertThat(((Changed) outcomes.getFirst()).differences())
        .extracting(AssetChange.Difference::field)
        .containsExactly("location");
    assertThat(outcomes.getLast()).isInstanceOf(Created.class);
    assertThat(REGISTER.commands).doesNotContain("insert", "update");
    assertThat(REGISTER.assets.entered(BELLEVILLE, source, List.of("2"))).isEmpty();
  }

  @Test
  void a_change_is_told_act_by_act() {
    REGISTER.keep(
        source,
        draft(AssetKind.CONTROL_CABINET, "cabinet", null),
        draft(AssetKind.LIGHT_POINT, "1", null));
    var cabinet = REGISTER.entered(source, "cabinet").id();
    var lamp = REGISTER.entered(source, "1").id();
    REGISTER.keep(
        source,
        new AssetDraft(
            "1",
            AssetKind.LIGHT_POINT,
            "label 1",
            UPHILL,
            "cabinet",
            AssetAttributes.parse(AssetKind.LIGHT_POINT, Map.of("ratedPowerWatts", "39")),
            AssetStatus.DEFECTIVE_LAMP,
            AssetLifecycle.OUT_OF_SERVICE,
            null));

    assertThat(REGISTER.acts(lamp))
        .startsWith("REGISTER")
        .containsExactlyInAnyOrder(
            "REGISTER", "CHANGE", "MOVE", "ATTACH", "STATUS", "TAKE_OUT_OF_SERVICE");
    assertThat(REGISTER.differences(lamp))
        .contains(
            "[attributes.ratedPowerWatts: null -> 39.0]",
            "[parent: null -> " + cabinet + "]",
            "[status: UNKNOWN -> DEFECTIVE_LAMP]",
            "[lifecycle: INSTALLED -> OUT_OF_SERVICE]");
  }

  @Test
  void what_was_changed_here_stays_until_the_register_says_something_new() {
    var lamp = knowing(draft(AssetKind.LIGHT_POINT, "1", null), Map.of("lampCount", "2"));
    REGISTER.keep(source, lamp);
    var id = REGISTER.entered(source, "1").id();
    REGISTER.changeAsset.change(
        ANNE, new ChangeAsset.Request.Describe(id, null, null, Map.of("lampCount", "3")));

    REGISTER.keep(source, lamp);
    assertThat(count(id)).isEqualTo(3);
    REGISTER.keep(source, knowing(lamp, Map.of("lampCount", "1")));
    assertThat(count(id)).isEqualTo(1);
  }

  private static Object count(String id) {
    return REGISTER.assets.find(id).orElseThrow().attributes().find(AssetAttribute.LAMP_COUNT);
  }

  @Test
  void the_baseline_of_savings_is_frozen_once_known() {
    var lamp = draft(AssetKind.LIGHT_POINT, "1", null);
    REGISTER.keep(source, knowing(lamp, Map.of("powerBeforeWatts", "117")));

    assertThat(REGISTER.keep(source, knowing(lamp, Map.of("powerBeforeWatts", "170"))))
        .containsExactly(new Rejected(Reason.BASELINE_FROZEN));
  }

  @Test
  void nothing_comes_back_that_was_removed_and_no_number_becomes_another_kind() {
    REGISTER.keep(
        source,
        draft(AssetKind.BIKE_STATION, "gone", null),
        draft(AssetKind.BIKE_STATION, "other", null));
    REGISTER.acts.remove(ANNE, REGISTER.entered(source, "gone").id());

    assertThat(
            REGISTER.keep(
                source,
                at(draft(AssetKind.BIKE_STATION, "gone", null), UPHILL),
                draft(AssetKind.PARKING, "other", null)))
        .containsExactly(new Rejected(Reason.REMOVED), new Rejected(Reason.KIND_CHANGED));
  }

  @Test
  void a_thousand_drafts_take_a_few_commands() {
    var drafts = new ArrayList<AssetDraft>();
    drafts.add(draft(AssetKind.CONTROL_CABINET, "cabinet", null));
    IntStream.range(0, 999)
        .forEach(i -> drafts.add(draft(AssetKind.LIGHT_POINT, "" + i, "cabinet")));
    REGISTER.commands.clear();

    REGISTER.keep(ANNE, new Request(BELLEVILLE, source, drafts, false));

    assertThat(REGISTER.commands).hasSizeLessThanOrEqualTo(10);
    assertThat(REGISTER.entered(source, "998").parent())
        .isEqualTo(REGISTER.entered(source, "cabinet").id());
  }

  @Test
  void one_register_taken_over_by_several_at_once_is_there_once() throws Exception {
    var drafts =
        IntStream.range(0, 50).mapToObj(i -> draft(AssetKind.LIGHT_POINT, "" + i, null)).toList();
    var before = REGISTER.count("assets");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          IntStream.range(0, 4)
              .mapToObj(_ ->
                  threads.submit(
                      () -> REGISTER.keep(ANNE, new Request(BELLEVILLE, source, drafts, false))))
              .toList();
      for (var run : runs) {
        assertThat(run.get()).noneMatch(Rejected.class::isInstance);
      }
    }

    assertThat(REGISTER.count("assets") - before).isEqualTo(50);
    assertThat(REGISTER.acts(REGISTER.entered(source, "7").id())).isEqualTo(List.of("REGISTER"));
  }

  @Test
  void a_draft_that_does_not_fit_together_is_none() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> draft(AssetKind.LIGHT_POINT, " ", null));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() ->
            new AssetDraft(
                "1",
                AssetKind.LIGHT_POINT,
                "1",
                UPHILL,
                null,
                AssetAttributes.NONE,
                AssetStatus.BURNING,
                null,
                null))
        .returns("status", InvalidInput::field);
  }

  private static AssetDraft at(AssetDraft draft, GeoPoint place) {
    return new AssetDraft(
        draft.externalId(),
        draft.kind(),
        draft.label(),
        place,
        draft.parentExternalId(),
        draft.attributes(),
        draft.status(),
        draft.lifecycle(),
        draft.installedOn());
  }
}
