package fr.vigie.privacy;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.http.Sender;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.shared.PersonalData;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of `privacy.graphqls`, in its order.
final class PrivacyWiring implements FeatureWiring {

  private final List<PersonalData> register;
  private final OwnData ownData;
  private final ErasePerson erasePerson;
  private final EraseByLink eraseByLink;
  private final Erasures erasures;
  private final Purges purges;

  PrivacyWiring(
      List<PersonalData> register,
      OwnData ownData,
      ErasePerson erasePerson,
      EraseByLink eraseByLink,
      Erasures erasures,
      Purges purges) {
    this.register = List.copyOf(register);
    this.ownData = ownData;
    this.erasePerson = erasePerson;
    this.eraseByLink = eraseByLink;
    this.erasures = erasures;
    this.purges = purges;
  }

  private record Kept(PersonalData data, long count) {}

  private record Count(String collection, long count) {}

  @Override
  public void declare(Views views) {
    views
        .of("KeptData", Kept.class)
        .value("collection", kept -> kept.data().collection())
        .value("what", kept -> kept.data().what())
        .value("purpose", kept -> kept.data().purpose())
        .value("kept", kept -> kept.data().kept())
        .value("count", kept -> (int) kept.count());
    views
        .of("Erasure", Erasure.class)
        .value("id", Erasure::id)
        .value("asker", Erasure::asker)
        .reference("by", "person", Erasure::by)
        .value("at", Erasure::at)
        .part("counts", erasure -> counts(erasure.counts()));
    views
        .of("ErasureCount", Count.class)
        .value("collection", Count::collection)
        .value("count", count -> (int) count.count());
    views
        .of("Purge", Purge.class)
        .value("id", Purge::id)
        .value("rule", Purge::rule)
        .value("at", Purge::at)
        .value("before", Purge::before)
        .value("count", purge -> (int) purge.count());
    Connection.declare(views, "Erasure");
    Connection.declare(views, "Purge");
  }

  private static List<Count> counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> new Count(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Count::collection))
        .toList();
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("myData", this::myData)
                    .dataFetcher("erasures", this::erasures)
                    .dataFetcher("purges", this::purges))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("eraseMe", Acts.refusing(this::eraseMe))
                    .dataFetcher("eraseByLink", Acts.refusing(this::eraseByLink))
                    .dataFetcher("erasePerson", Acts.refusing(this::erasePerson)))
        .type(
            "EraseMeResult",
            type -> type.typeResolver(TypeNames.of(OwnData.Outcome.class, PrivacyWiring::type)))
        .type(
            "EraseByLinkResult",
            type -> type.typeResolver(TypeNames.of(EraseByLink.Outcome.class, PrivacyWiring::type)))
        .type(
            "ErasePersonResult",
            type ->
                type.typeResolver(TypeNames.of(ErasePerson.Outcome.class, PrivacyWiring::type)));
    Messages.tell(wiring, "StaffRecordKeptProblem");
    Messages.tell(wiring, "NobodyKnownProblem");
  }

  private @Nullable List<Kept> myData(DataFetchingEnvironment environment) {
    var viewer = Arguments.of(environment).context(Viewer.class);
    if (!viewer.isSignedIn()) {
      return null;
    }
    var counts = ownData.counts(viewer);
    return register.stream()
        .filter(data -> !data.isOfStaffOnly())
        .map(data -> new Kept(data, counts.getOrDefault(data.collection(), 0L)))
        .toList();
  }

  private Connection<Erasure> erasures(DataFetchingEnvironment environment) {
    var asked = Arguments.of(environment);
    var first = asked.integer("first", 1, 100);
    return asked.context(Viewer.class).scope(Right.SET_UP).isEverywhere()
        ? Connection.of(erasures.page(first, asked.optionalString("after")))
        : Connection.of(new Page<>(List.of(), false));
  }

  private Connection<Purge> purges(DataFetchingEnvironment environment) {
    var asked = Arguments.of(environment);
    var first = asked.integer("first", 1, 100);
    return asked.context(Viewer.class).scope(Right.SET_UP).isNowhere()
        ? Connection.of(new Page<>(List.of(), false))
        : Connection.of(purges.page(first, asked.optionalString("after")));
  }

  private OwnData.Outcome eraseMe(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    InvalidInput.unless(input.flag("isConfirmed"), "isConfirmed", "true");
    return ownData.eraseMe(
        input.context(Viewer.class), input.context(Sender.class), input.flag("withDevice"));
  }

  private EraseByLink.Outcome eraseByLink(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    InvalidInput.unless(input.flag("isConfirmed"), "isConfirmed", "true");
    return eraseByLink.erase(input.context(Sender.class), input.string("followSecret"));
  }

  private ErasePerson.Outcome erasePerson(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return erasePerson.erase(
        input.context(Viewer.class),
        new ErasePerson.Request(
            input.optionalText("issuer", 200),
            input.optionalText("subject", 200),
            input.optionalText("contact", 200),
            input.optionalString("reportId")));
  }

  private static String type(OwnData.Outcome outcome) {
    return switch (outcome) {
      case OwnData.Outcome.Erased _ -> "EraseMeSuccess";
      case OwnData.Outcome.StaffRecordKept _ -> "StaffRecordKeptProblem";
      case OwnData.Outcome.NobodyKnown _ -> "NobodyKnownProblem";
    };
  }

  private static String type(EraseByLink.Outcome outcome) {
    return switch (outcome) {
      case EraseByLink.Outcome.Erased _ -> "EraseByLinkSuccess";
      case EraseByLink.Outcome.LinkUnusable _ -> "FollowLinkUnusableProblem";
      case EraseByLink.Outcome.TooManyAttempts _ -> "TooManyAttemptsProblem";
    };
  }

  private static String type(ErasePerson.Outcome outcome) {
    return switch (outcome) {
      case ErasePerson.Outcome.Erased _ -> "ErasePersonSuccess";
      case ErasePerson.Outcome.StaffRecordKept _ -> "StaffRecordKeptProblem";
      case ErasePerson.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case ErasePerson.Outcome.ReportNotFound _ -> "ReportNotFoundProblem";
    };
  }
}
