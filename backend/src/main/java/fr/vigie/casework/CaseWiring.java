package fr.vigie.casework;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;

/// The fields of `casework.graphqls` that are no acts on one report; see {@link CaseView} for what
/// is read, {@link StaffActsWiring} and {@link ReporterActsWiring} for the acts, {@link
/// CaseResultWiring} for what they answer.
final class CaseWiring implements FeatureWiring {

  private static final int MOST_CHARACTERS = 2_000;

  private final CaseworkModule.Parts parts;
  private final CaseView view;

  CaseWiring(CaseworkModule.Parts parts, CaseView view) {
    this.parts = parts;
    this.view = view;
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", this::query).type("Mutation", this::mutation);
    CaseResultWiring.wire(wiring);
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("reportNotes", this::reportNotes)
        .dataFetcher("answerTemplates", this::answerTemplates);
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    StaffActsWiring.wire(type, parts);
    ReporterActsWiring.wire(type, parts);
    return type.dataFetcher("addInternalNote", Acts.refusing(this::addInternalNote))
        .dataFetcher("setAnswerTemplate", Acts.refusing(this::setAnswerTemplate))
        .dataFetcher("removeAnswerTemplate", Acts.refusing(this::removeAnswerTemplate));
  }

  private List<Row> reportNotes(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var viewer = arguments.context(Viewer.class);
    return parts
        .reports()
        .find(arguments.string("reportId"))
        .filter(report -> viewer.may(Right.SEE_REPORTS, report.territory()))
        .map(report -> parts.notes().of(report.id(), arguments.wanted()))
        .orElseGet(List::of);
  }

  private List<AnswerTemplate> answerTemplates(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_REPORTS, territory)
        ? parts.templates().of(territory)
        : List.of();
  }

  private Object addInternalNote(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return parts
        .addInternalNote()
        .add(
            input.context(Viewer.class),
            new AddInternalNote.Request(
                input.string("reportId"),
                input.text("clientNoteId", 8, 64),
                input.text("text", 1, MOST_CHARACTERS)));
  }

  private Object setAnswerTemplate(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var name = input.text("name", 1, 80);
    InvalidInput.unless(!name.contains("\n"), "name", "one line");
    return parts
        .setAnswerTemplate()
        .set(
            input.context(Viewer.class),
            new SetAnswerTemplate.Request(
                input.string("territoryId"),
                name,
                input.text("language", 2, 2),
                input.text("text", 1, MOST_CHARACTERS)));
  }

  private Object removeAnswerTemplate(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return parts
        .removeAnswerTemplate()
        .remove(input.context(Viewer.class), input.string("templateId"));
  }
}
