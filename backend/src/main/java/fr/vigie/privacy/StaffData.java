package fr.vigie.privacy;

import fr.vigie.shared.PersonalData;
import java.util.List;

/// What names members of staff, and nobody else: who did what in the service.
public final class StaffData {

  /// By collection.
  public static final List<PersonalData> REGISTER =
      List.of(
          PersonalData.ofStaff(
              "people",
              "members of staff: name, how they sign in, roles",
              "name",
              "issuer",
              "subject"),
          PersonalData.ofStaff(
              "workOrders",
              "who plans and does work, and what they noted",
              "agent",
              "members",
              "crew",
              "receivers",
              "timeline.by",
              "timeline.note",
              "tasks.answer.by",
              "tasks.answer.value",
              "times.person",
              "parts.by",
              "announced.by",
              "announced.owner",
              "running.by",
              "verification.by",
              "stamps"),
          PersonalData.ofStaff("stockMovements", "who counted, took in or built in parts", "by"),
          PersonalData.ofStaff(
              "rounds",
              "who plans and drives rounds, and what they noted",
              "agent",
              "by",
              "note",
              "stops.by",
              "stops.note"),
          PersonalData.ofStaff("assetChanges", "who changed equipment", "by"),
          PersonalData.ofStaff(
              "alarms",
              "who acknowledged, cleared and commented alarms",
              "acknowledgedBy",
              "clearedBy",
              "comments.by",
              "comments.text"),
          PersonalData.ofStaff(
              "situations",
              "who opened, judged and ended a situation, and what they said of it",
              "title",
              "openedBy",
              "confirmedBy",
              "dismissedBy",
              "dismissalReason",
              "endedBy",
              "messages.by",
              "messages.text"),
          PersonalData.ofStaff("alarmRules", "who set a rule", "setBy"),
          PersonalData.ofStaff("alarmRuleVersions", "who set a rule", "setBy"),
          PersonalData.ofStaff("lightingSchedules", "who set a schedule", "setBy"),
          PersonalData.ofStaff("lightingBaselines", "who froze a baseline", "setBy"),
          PersonalData.ofStaff("plannedWorks", "who announced works", "by"),
          PersonalData.ofStaff("news", "who published news", "by"),
          PersonalData.ofStaff("tariffs", "who set a tariff", "setBy"),
          PersonalData.ofStaff("indicatorTargets", "who set what is to be reached", "setBy"),
          PersonalData.ofStaff("templates", "who brought a template", "importedBy"),
          PersonalData.ofStaff("answerTemplates", "who set a ready answer", "setBy"),
          PersonalData.ofStaff("apiKeys", "which partner may ask Open311", "partner"),
          PersonalData.ofStaff("imports", "who took over reports", "by"),
          PersonalData.ofStaff("assetImports", "who took over equipment", "by"),
          new PersonalData(
              "importRejects",
              "rows of other systems' files that were refused, as they came",
              "to mend the file and take it over again",
              PersonalData.Basis.PUBLIC_TASK,
              "30 days",
              List.of(),
              List.of(new PersonalData.Part("row", PersonalData.Erasure.KEEP_UNTOLD))));

  private StaffData() {}
}
