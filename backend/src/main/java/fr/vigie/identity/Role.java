package fr.vigie.identity;

import static fr.vigie.identity.Right.DO_WORK;
import static fr.vigie.identity.Right.HANDLE_ALARMS;
import static fr.vigie.identity.Right.HANDLE_REPORTS;
import static fr.vigie.identity.Right.IMPORT_DATA;
import static fr.vigie.identity.Right.MANAGE_ALARM_RULES;
import static fr.vigie.identity.Right.MANAGE_ASSETS;
import static fr.vigie.identity.Right.MANAGE_SOURCES;
import static fr.vigie.identity.Right.MODERATE;
import static fr.vigie.identity.Right.PLAN_WORK;
import static fr.vigie.identity.Right.SEE_ALARMS;
import static fr.vigie.identity.Right.SEE_ASSETS;
import static fr.vigie.identity.Right.SEE_DELIVERIES;
import static fr.vigie.identity.Right.SEE_FIGURES;
import static fr.vigie.identity.Right.SEE_MEASUREMENTS;
import static fr.vigie.identity.Right.SEE_REPORTS;
import static fr.vigie.identity.Right.SEE_USAGE;
import static fr.vigie.identity.Right.SEE_WORK;
import static fr.vigie.identity.Right.SET_ENERGY;
import static fr.vigie.identity.Right.SET_UP;

import java.util.Set;

/// What a person is to a territory, and which rights that gives. Everyone else is a citizen, who
/// may file reports and see what is public.
public enum Role {
  AGENT(SEE_ASSETS, SEE_REPORTS, SEE_WORK, DO_WORK, SEE_MEASUREMENTS, SEE_ALARMS),
  DISPATCHER(
      SEE_ASSETS,
      SEE_REPORTS,
      HANDLE_REPORTS,
      SEE_WORK,
      DO_WORK,
      PLAN_WORK,
      SEE_FIGURES,
      SEE_MEASUREMENTS,
      SEE_ALARMS,
      HANDLE_ALARMS,
      MODERATE),
  ADMINISTRATOR(
      SEE_ASSETS,
      MANAGE_ASSETS,
      SEE_REPORTS,
      SEE_WORK,
      SEE_FIGURES,
      IMPORT_DATA,
      SEE_USAGE,
      SEE_DELIVERIES,
      SET_ENERGY,
      SEE_MEASUREMENTS,
      MANAGE_SOURCES,
      SET_UP,
      SEE_ALARMS,
      MANAGE_ALARM_RULES,
      MODERATE),
  REGIONAL_OPERATOR(
      SEE_ASSETS,
      SEE_REPORTS,
      SEE_WORK,
      SEE_FIGURES,
      SEE_DELIVERIES,
      SEE_MEASUREMENTS,
      SEE_ALARMS,
      HANDLE_ALARMS),
  /// Works for a company and not for the territory, of which it gives no right at all: only the
  /// work that was given to the company is seen and done.
  CONTRACTOR;

  @SuppressWarnings("ImmutableEnumChecker") // what Set.of gives cannot be changed
  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.of(rights);
  }

  public boolean gives(Right right) {
    return rights.contains(right);
  }
}
