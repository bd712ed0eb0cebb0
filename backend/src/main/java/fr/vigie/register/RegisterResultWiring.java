package fr.vigie.register;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.territory.Commune;
import fr.vigie.view.Views;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which type each outcome of the acts on equipment is, and what people read when it is a problem.
final class RegisterResultWiring {

  private static final List<String> CHANGES = List.of("ChangeAsset", "MoveAsset", "AttachAsset");
  private static final List<String> ACTS =
      List.of("TakeAssetOutOfService", "ReturnAssetToService", "RemoveAsset");

  private static final List<String> ABOUT_ASSETS =
      List.of(
          "RegisterAsset",
          "AssetLifecycleProblem",
          "AssetSupportsOthersProblem",
          "BaselineFrozenProblem");

  private RegisterResultWiring() {}

  static void declare(Views views) {
    Stream.of(ABOUT_ASSETS, CHANGES, ACTS)
        .flatMap(List::stream)
        .map(type -> type.endsWith("Problem") ? type : type + "Success")
        .forEach(type ->
            views
                .of(type, AboutAsset.class)
                .reference("asset", "asset", about -> about.asset().id()));
  }

  static void wire(RuntimeWiring.Builder wiring) {
    resolve(
        wiring,
        "RegisterAsset",
        TypeNames.of(RegisterAsset.Outcome.class, RegisterResultWiring::registered));
    for (var act : CHANGES) {
      resolve(wiring, act, TypeNames.of(ChangeAsset.Outcome.class, o -> changed(act, o)));
    }
    for (var act : ACTS) {
      resolve(wiring, act, TypeNames.of(AssetActs.Outcome.class, o -> acted(act, o)));
    }
    Messages.tell(wiring, "AssetNotFoundProblem");
    Messages.tell(wiring, "AssetLifecycleProblem");
    Messages.tell(wiring, "AssetSupportsOthersProblem");
    Messages.tell(wiring, "BaselineFrozenProblem");
    Messages.tell(
        wiring,
        "ParentUnfitProblem",
        ParentUnfit.class,
        problem -> Messages.of("ParentUnfitProblem." + problem.reason()));
    Messages.tell(
        wiring,
        "OutsideTerritoryProblem",
        ChangeAsset.Outcome.OutsideTerritory.class,
        problem -> outside(problem.commune()));
  }

  private static void resolve(RuntimeWiring.Builder wiring, String act, TypeResolver resolver) {
    wiring.type(act + "Result", type -> type.typeResolver(resolver));
  }

  private static String outside(@Nullable Commune commune) {
    return commune == null
        ? Messages.of("CommuneNotServedProblem.outside")
        : Messages.of("OutsideTerritoryProblem", commune.name());
  }

  private static String registered(RegisterAsset.Outcome outcome) {
    return switch (outcome) {
      case RegisterAsset.Outcome.Registered _ -> "RegisterAssetSuccess";
      case RegisterAsset.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case RegisterAsset.Outcome.CommuneNotServed _ -> "CommuneNotServedProblem";
      case RegisterAsset.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case RegisterAsset.Outcome.Unfit _ -> "ParentUnfitProblem";
    };
  }

  private static String changed(String act, ChangeAsset.Outcome outcome) {
    return switch (outcome) {
      case ChangeAsset.Outcome.Changed _ -> act + "Success";
      case ChangeAsset.Outcome.AssetNotFound _ -> "AssetNotFoundProblem";
      case ChangeAsset.Outcome.AssetRemoved _ -> "AssetLifecycleProblem";
      case ChangeAsset.Outcome.BaselineFrozen _ -> "BaselineFrozenProblem";
      case ChangeAsset.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case ChangeAsset.Outcome.OutsideTerritory _ -> "OutsideTerritoryProblem";
      case ChangeAsset.Outcome.Unfit _ -> "ParentUnfitProblem";
    };
  }

  private static String acted(String act, AssetActs.Outcome outcome) {
    return switch (outcome) {
      case AssetActs.Outcome.Changed _ -> act + "Success";
      case AssetActs.Outcome.AssetNotFound _ -> "AssetNotFoundProblem";
      case AssetActs.Outcome.LifecycleForbids _ -> "AssetLifecycleProblem";
      case AssetActs.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AssetActs.Outcome.SupportsOthers _ -> "AssetSupportsOthersProblem";
    };
  }
}
