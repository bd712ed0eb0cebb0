// French words for the values of the schema; a value that this page does not know yet is shown as it is.
const REPORT_STATUS = {
  RECEIVED: "Reçu",
  QUALIFIED: "Qualifié",
  PLANNED: "Planifié",
  IN_PROGRESS: "En cours",
  RESOLVED: "Résolu",
  CLOSED: "Clos",
  REJECTED: "Refusé",
  DUPLICATE: "Doublon",
  FORWARDED: "Transmis",
  CONTESTED: "Contesté",
};
const WORK_ORDER_STATUS = {
  NEW: "Nouveau",
  PLANNED: "Planifié",
  DISPATCHED: "Envoyé",
  ACCEPTED: "Accepté",
  IN_PROGRESS: "En cours",
  ON_HOLD: "Suspendu",
  DONE: "Fait",
  VERIFIED: "Vérifié",
  CANNOT_COMPLETE: "Infaisable",
  CANCELLED: "Annulé",
};
const LETTERS = {
  RECEIVED: "R",
  QUALIFIED: "Q",
  PLANNED: "P",
  IN_PROGRESS: "C",
  NEW: "N",
  DISPATCHED: "E",
  ACCEPTED: "A",
  ON_HOLD: "S",
  VERIFIED: "✓",
  CANNOT_COMPLETE: "×",
  RESOLVED: "✓",
  DONE: "✓",
  CLOSED: "–",
  CANCELLED: "×",
  REJECTED: "×",
  DUPLICATE: "=",
  FORWARDED: "→",
  CONTESTED: "!",
};
const DOMAINS = {
  LIGHTING: "Éclairage public",
  WASTE: "Déchets et propreté",
  MOBILITY: "Mobilité",
  SAFETY: "Sécurité",
  ENERGY: "Énergie des bâtiments",
  ENVIRONMENT: "Environnement",
  ROADS: "Voirie",
};
const ROLES = {
  AGENT: "Agent de terrain",
  DISPATCHER: "Planification",
  ADMINISTRATOR: "Administration",
  REGIONAL_OPERATOR: "Supervision régionale",
  CONTRACTOR: "Prestataire",
};
const CHANNELS = { MOBILE: "application mobile", WEB: "page web", PHONE: "téléphone", OTHER: "autre système" };
const REPORT_ACTS = {
  FILE: "Signalement reçu",
  QUALIFY: "Signalement qualifié",
  PLAN: "Intervention planifiée",
  UNPLAN: "Intervention annulée, à planifier de nouveau",
  MOVE: "Confié à une autre intervention, planifiée",
  JOIN: "Confié à une autre intervention, déjà commencée",
  REOPEN: "Intervention reprise",
  START: "Intervention commencée",
  HOLD: "Intervention suspendue",
  RESOLVE: "Problème résolu",
  SETTLE: "Résolu sans intervention",
  CLOSE: "Signalement clos",
  REJECT: "Signalement refusé",
  MERGE: "Réuni à un autre signalement",
  SPLIT: "Séparé de nouveau de l’autre signalement",
  FORWARD: "Transmis à un autre organisme",
  ACCEPT: "Pris en charge par cet organisme",
  RETURN: "Rendu par cet organisme",
  HAND_OVER: "Confié à la commune voisine",
  CONTEST: "Contesté : le problème n’est pas réglé",
  ANSWER: "Réponse aux citoyens",
  ASK: "Question à l’auteur",
  REPLY: "Réponse de l’auteur",
  RATE: "Satisfaction donnée",
  REVIEW: "Réponses revues",
};
export const PRIORITIES = { NORMAL: "Normale", LOW: "Basse", HIGH: "Haute", URGENT: "Urgente" };
export const REJECTIONS = {
  NOT_A_PROBLEM: "Rien d’anormal",
  NOT_OURS: "Aucun organisme connu n’en répond",
  PRIVATE_GROUND: "Terrain privé",
  NOT_FOUND: "Rien trouvé sur place",
  TOO_VAGUE: "Trop imprécis",
  ABUSE: "Malveillant",
  OTHER: "Autre motif",
};
const WORK_ORDER_ACTS = {
  OPEN: "Créé",
  PLAN: "Planifié",
  ASSIGN: "Attribué",
  CHANGE: "Modifié",
  DISPATCH: "Envoyé",
  ACCEPT: "Accepté",
  REFUSE: "Refusé",
  LAPSE: "Sans réponse",
  DISBAND: "Équipe dissoute",
  START: "Commencé",
  HOLD: "Suspendu",
  RECORD: "Saisie",
  ATTACH: "Photo reçue",
  COMPLETE: "Terminé",
  GIVE_UP: "Infaisable",
  VERIFY: "Vérifié",
  REOPEN: "Repris",
  CANCEL: "Annulé",
  JOIN: "Signalement rattaché",
  MERGE: "Réuni à un autre",
  ABSORB: "Réuni avec un autre",
  SPLIT: "Séparé",
};

const word = (words) => (value) => words[value] ?? value;

export const reportStatus = word(REPORT_STATUS);
export const workOrderStatus = word(WORK_ORDER_STATUS);
export const statusOf = (kind) => (kind === "report" ? reportStatus : workOrderStatus);
export const letter = (status) => LETTERS[status] ?? "?";
export const domain = word(DOMAINS);
export const role = word(ROLES);
export const priority = word(PRIORITIES);
export const channel = word(CHANNELS);
export const reportAct = word(REPORT_ACTS);
export const workOrderAct = word(WORK_ORDER_ACTS);
export const REPORT_STATUSES = Object.keys(REPORT_STATUS);
export const WORK_ORDER_STATUSES = Object.keys(WORK_ORDER_STATUS);

/** What a work order is about, in the words of its reports. */
export function titleOf(workOrder) {
  const labels = [...new Set(workOrder.reports.map((report) => report.category.label))];
  return labels.join(", ") || domain(workOrder.domain);
}

export function answerOf({ question, value }, category) {
  if (value === "true" || value === "false") return value === "true" ? "Oui" : "Non";
  const { choices = [] } = category.questions.find((q) => q.code === question) ?? {};
  return choices.find((choice) => choice.code === value)?.label ?? value;
}
