package fr.vigie.planning;

import fr.vigie.category.ChecklistItem;
import fr.vigie.category.Question.Choice;
import fr.vigie.category.Words;
import fr.vigie.graphql.Arguments;
import fr.vigie.shared.InvalidInput;
import fr.vigie.team.Skills;
import fr.vigie.workorder.Needs;
import fr.vigie.workorder.Needs.Means;
import fr.vigie.workorder.Needs.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a dispatcher says of work orders.
final class PlanningInputs {

  private static final int MOST_ASSETS = 50;
  private static final int MOST_CREW = 10;
  private static final int MOST_REPORTS = 50;
  private static final int MOST_SKILLS = 20;
  private static final int MOST_CHOICES = 50;
  private static final int MOST_INSTRUCTIONS = 2_000;
  private static final String CODE = "[a-z][a-z0-9-]{0,39}";
  private static final String CODE_RULE = "1 to 40 of a to z, 0 to 9 and -, a letter first";

  private final Skills skills;

  PlanningInputs(Skills skills) {
    this.skills = skills;
  }

  static OpenWorkOrder.Request open(Arguments input) {
    return new OpenWorkOrder.Request(
        input.text("clientWorkOrderId", 8, 64),
        some(input, "assetIds", MOST_ASSETS),
        input.text("instructions", 1, MOST_INSTRUCTIONS),
        (Instant) Objects.requireNonNull(input.values().get("dueAt")),
        input.optionalString("followUpOfId"));
  }

  static AssignWorkOrder.Request assign(Arguments input) {
    var crew = input.strings("crewIds", MOST_CREW);
    var agent = input.optionalString("agentId");
    InvalidInput.unless(
        new HashSet<>(crew).size() == crew.size() && (agent == null || !crew.contains(agent)),
        "crewIds",
        "each agent once");
    var team = input.optionalString("teamId");
    var contractor = input.optionalString("contractorId");
    InvalidInput.unless(
        contractor == null || (agent == null && team == null && crew.isEmpty()),
        "contractorId",
        "a contractor or agents, not both");
    return new AssignWorkOrder.Request(
        input.string("workOrderId"),
        agent,
        crew,
        team,
        contractor,
        (LocalDate) input.values().get("plannedFor"));
  }

  ChangeWorkOrder.Request change(Arguments input) {
    return new ChangeWorkOrder.Request(
        input.string("workOrderId"),
        input.optionalText("instructions", MOST_INSTRUCTIONS),
        (Instant) input.values().get("dueAt"),
        input.has("priority") ? input.constant("priority", Priority.class) : null,
        skills(input),
        input.has("means") ? Set.copyOf(input.constants("means", Means.class)) : null,
        input.has("estimatedMinutes")
            ? input.integer("estimatedMinutes", 1, Needs.MOST_MINUTES)
            : null,
        input.objects("addTasks", ChangeWorkOrder.MOST_TASKS).stream()
            .map(PlanningInputs::task)
            .toList(),
        input.strings("removeTaskIds", ChangeWorkOrder.MOST_TASKS));
  }

  static SplitWorkOrder.Request split(Arguments input) {
    return new SplitWorkOrder.Request(
        input.text("clientWorkOrderId", 8, 64),
        input.string("workOrderId"),
        some(input, "reportIds", MOST_REPORTS));
  }

  private @Nullable List<String> skills(Arguments input) {
    if (!input.has("skills")) {
      return null;
    }
    var codes = input.strings("skills", MOST_SKILLS);
    InvalidInput.unless(
        codes.stream().allMatch(code -> skills.find(code).isPresent()),
        "skills",
        "a skill, see `skills`");
    return codes;
  }

  private static List<String> some(Arguments input, String name, int most) {
    var ids = input.strings(name, most);
    InvalidInput.unless(
        !ids.isEmpty() && new HashSet<>(ids).size() == ids.size(), name, "1 to 50, each once");
    return ids;
  }

  private static ChecklistItem task(Arguments input) {
    var choices =
        input.objects("choices", MOST_CHOICES).stream()
            .map(c -> new Choice(code(c, "code"), new Words(c.text("label", 1, 200))))
            .toList();
    var item =
        new ChecklistItem(
            code(input, "taskId"),
            new Words(input.text("label", 1, 200)),
            input.constant("kind", ChecklistItem.Kind.class),
            input.flag("isRequired"),
            choices,
            input.optionalText("unit", 20),
            input.has("least") ? input.number("least") : null,
            input.has("most") ? input.number("most") : null);
    InvalidInput.unless(item.fitsTogether(), "addTasks.kind", ChecklistItem.RULE);
    return item;
  }

  private static String code(Arguments input, String name) {
    var code = input.string(name);
    InvalidInput.unless(code.matches(CODE), name, CODE_RULE);
    return code;
  }
}
