package fr.vigie.template;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.Territory;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of `template.graphqls`, in its order.
final class TemplateWiring implements FeatureWiring {

  private static final int MOST_COMMUNES = 500;
  private static final int MOST_VERSION = 9_999;

  private final Templates templates;
  private final ImportTemplate importTemplate;
  private final AddTerritory addTerritory;
  private final AddTerritories addTerritories;

  TemplateWiring(
      Templates templates,
      ImportTemplate importTemplate,
      AddTerritory addTerritory,
      AddTerritories addTerritories) {
    this.templates = templates;
    this.importTemplate = importTemplate;
    this.addTerritory = addTerritory;
    this.addTerritories = addTerritories;
  }

  @Override
  public void declare(Views views) {
    views.of("Territory", Territory.class).reference("template", "template", Territory::template);
    views.loader("template", Loader.of((ids, _) -> templates.list(ids), Template::id));
    views
        .of("Template", Template.class)
        .value("id", Template::id)
        .value("name", Template::name)
        .value("version", Template::version)
        .value("title", Template::title)
        .value("sha256", Template::sha256)
        .value("file", Template::file)
        .value("importedAt", Template::importedAt);
    Connection.declare(views, "Template");
    views
        .of("TerritoryAdditions", Additions.class)
        .value("addedCount", Additions::added)
        .value("changedCount", Additions::changed)
        .value("unchangedCount", Additions::unchanged)
        .value("servedCount", Additions::served)
        .value("changeCount", Additions::changes)
        .value("keptCount", Additions::kept)
        .part("changes", Additions::first)
        .value("isComplete", Additions::isComplete);
    views
        .of("TemplateChange", TemplateChange.class)
        .value("territoryId", TemplateChange::territory)
        .value("part", TemplateChange::part)
        .value("setting", TemplateChange::setting)
        .value("kind", TemplateChange::kind)
        .value("before", TemplateChange::before)
        .value("after", TemplateChange::after);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("templates", this::templates)
                    .dataFetcher("template", this::template))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("importTemplate", Acts.refusing(this::importTemplate))
                    .dataFetcher("addTerritory", Acts.refusing(this::addTerritory))
                    .dataFetcher("addTerritories", Acts.refusing(this::addTerritories)));
    TemplateResultWiring.wire(wiring);
    Messages.tell(wiring, "OrganisationNotFoundProblem");
    Messages.tell(wiring, "TemplateNotFoundProblem");
    Messages.tell(wiring, "TemplateVersionTakenProblem");
    Messages.tell(
        wiring,
        "CommuneServedProblem",
        AddTerritory.Outcome.CommuneServed.class,
        o -> Messages.of("CommuneServedProblem", o.commune().name(), o.commune().inseeCode()));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "tpl",
        new Refetcher(
            "Template", (id, _) -> templates.list(List.of(id)).stream().findFirst().orElse(null)));
  }

  private Connection<Template> templates(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        templates.page(arguments.integer("first", 1, 100), arguments.optionalString("after")));
  }

  private @Nullable Template template(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return templates.find(arguments.string("name"), version(arguments, "version")).orElse(null);
  }

  private static @Nullable Integer version(Arguments arguments, String name) {
    return arguments.has(name) ? arguments.integer(name, 1, MOST_VERSION) : null;
  }

  private ImportTemplate.Outcome importTemplate(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return importTemplate.importTemplate(
        input.context(Viewer.class),
        new ImportTemplate.Request(input.string("file"), input.flag("isDryRun")));
  }

  private AddTerritory.Outcome addTerritory(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return addTerritory.add(
        input.context(Viewer.class),
        new AddTerritory.Request(
            input.text("code", 1, 20),
            input.text("templateName", 1, 40),
            version(input, "templateVersion"),
            input.flag("isDryRun")));
  }

  private AddTerritories.Outcome addTerritories(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return addTerritories.add(
        input.context(Viewer.class),
        new AddTerritories.Request(
            new AddTerritories.Where(
                input.optionalText("department", 3), input.optionalText("intercommunality", 9)),
            input.text("templateName", 1, 40),
            version(input, "templateVersion"),
            input.integer("first", 1, MOST_COMMUNES),
            input.optionalText("after", 5),
            input.flag("isDryRun")));
  }
}
