package fr.vigie.tour;

import fr.vigie.graphql.Arguments;
import fr.vigie.shared.InvalidInput;
import fr.vigie.tour.RoundRequest.Chosen;
import fr.vigie.tour.RoundRequest.Hours;
import fr.vigie.tour.RoundRequest.Rest;
import fr.vigie.tour.RoundRequest.Wish;
import fr.vigie.tourplan.PlanShift;
import fr.vigie.wastetour.Consumption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the input of `planRound` and `planWasteRound`.
final class RoundInput {

  private static final int MOST_LITRES = 100_000;
  private static final int MOST_SKILLS = 20;
  private static final int MOST_BREAKS = 4;

  private RoundInput() {}

  static RoundRequest stops(Arguments input) {
    var wishes =
        input.objects("stops", PlanShift.MOST_STOPS).stream().map(RoundInput::wish).toList();
    return request(input, new Chosen.Stops(wishes, input.flag("withPlannedWork")));
  }

  static RoundRequest containers(Arguments input) {
    return request(
        input,
        new Chosen.Containers(
            input.strings("assetIds", PlanShift.MOST_STOPS),
            (LocalDate) Objects.requireNonNull(input.values().get("nextDay")),
            burns(input)));
  }

  private static @Nullable Consumption burns(Arguments input) {
    InvalidInput.unless(
        input.has("litresPer100Kilometres") == input.has("consumptionSource"),
        "consumptionSource",
        "with litresPer100Kilometres");
    if (!input.has("litresPer100Kilometres")) {
      return null;
    }
    var litres = input.number("litresPer100Kilometres");
    InvalidInput.unless(litres >= 1 && litres <= 200, "litresPer100Kilometres", "1 to 200");
    return new Consumption(litres, input.text("consumptionSource", 1, 200));
  }

  private static RoundRequest request(Arguments input, Chosen chosen) {
    return new RoundRequest(
        input.text("clientRoundId", 8, 64),
        input.string("territoryId"),
        (LocalDate) Objects.requireNonNull(input.values().get("day")),
        input.optionalString("agentId"),
        input.optionalText("vehicle", 60),
        hours(input.object("shift")),
        chosen);
  }

  private static Hours hours(Arguments shift) {
    var start = shift.point("start");
    return new Hours(
        start,
        shift.has("end") ? shift.point("end") : start,
        Objects.requireNonNull(time(shift, "from")),
        Objects.requireNonNull(time(shift, "until")),
        shift.objects("breaks", MOST_BREAKS).stream().map(RoundInput::rest).toList(),
        whole(shift, "capacityLitres", MOST_LITRES),
        skills(shift));
  }

  private static Rest rest(Arguments rest) {
    return new Rest(Objects.requireNonNull(time(rest, "from")), rest.integer("minutes", 5, 180));
  }

  private static Wish wish(Arguments stop) {
    return new Wish(
        stop.optionalString("workOrderId"),
        stop.optionalString("assetId"),
        time(stop, "opensAt"),
        time(stop, "closesAt"),
        whole(stop, "serviceMinutes", 480),
        stop.integer("loadLitres", 0, MOST_LITRES),
        skills(stop));
  }

  private static @Nullable LocalTime time(Arguments arguments, String name) {
    return (LocalTime) arguments.values().get(name);
  }

  private static @Nullable Integer whole(Arguments arguments, String name, int most) {
    return arguments.has(name) ? Integer.valueOf(arguments.integer(name, 0, most)) : null;
  }

  private static List<String> skills(Arguments arguments) {
    var skills = arguments.strings("skills", MOST_SKILLS);
    InvalidInput.unless(
        skills.stream().allMatch(skill -> skill.matches("[\\p{L}\\p{N} _.-]{1,40}")),
        arguments.path() + "skills",
        "1 to 40 letters and digits");
    return skills;
  }
}
