// Numbers of indicators as they are said in French.
const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });
const UNITS = { HOURS: " h", KWH: " kWh", EUR: " €", KG_CO2E: " kg CO₂e" };
const TRENDS = { BETTER: "↗ mieux", WORSE: "↘ moins bien", SAME: "= stable", UNKNOWN: "" };
const ABSENCES = {
  NO_DATA: "rien à compter",
  NO_INHABITANTS: "sans habitants",
  NO_LAMPS: "sans points lumineux",
  NO_METER: "rien ne le mesure",
  MIXED_UNITS: "unités mêlées",
  NO_BASELINE: "sans référence gelée",
  NO_TARIFF: "sans tarif",
  NO_FACTOR: "sans facteur d’émission",
  NO_HISTORY: "connu aujourd’hui seulement",
  NOT_YET: "pas encore",
  NOT_OF_DOMAIN: "d’un autre domaine",
};

export const figureOf = (value, unit) =>
  value === null ? "–" : unit === "SHARE" ? share.format(value) : number.format(value) + (UNITS[unit] ?? "");
export const trendOf = (trend) => TRENDS[trend] ?? trend;
export const absenceOf = (absence) => ABSENCES[absence] ?? absence;
