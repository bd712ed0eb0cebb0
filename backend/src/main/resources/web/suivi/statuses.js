import { language } from "./words.js";

// A status that this page does not know yet is shown as it is.
const STATUSES = {
  RECEIVED: ["Reçu", "Eingegangen", "Received"],
  QUALIFIED: ["Pris en compte", "Geprüft", "Looked at"],
  PLANNED: ["Travaux planifiés", "Arbeiten geplant", "Work planned"],
  IN_PROGRESS: ["Travaux en cours", "Arbeiten laufen", "Work under way"],
  RESOLVED: ["Résolu", "Erledigt", "Fixed"],
  CLOSED: ["Clos", "Abgeschlossen", "Closed"],
  REJECTED: ["Refusé", "Abgelehnt", "Refused"],
  DUPLICATE: ["Déjà signalé par quelqu’un d’autre", "Schon von jemand anderem gemeldet", "Reported by somebody else already"],
  FORWARDED: ["Transmis", "Weitergeleitet", "Passed on"],
  CONTESTED: ["Contesté", "Beanstandet", "Contested"],
};

// What is said without the status being another.
const WORDS = {
  ASK: ["Question du service", "Frage der Behörde", "Question to you"],
  REPLY: ["Réponse donnée", "Antwort gegeben", "Answer given"],
  ANSWER: ["Message du service", "Nachricht der Behörde", "Message to you"],
  RATE: ["Satisfaction donnée", "Bewertung abgegeben", "Rating given"],
};

const inLanguage = (words) => words?.[["fr", "de", "en"].indexOf(language)];

export const status = (value) => inLanguage(STATUSES[value]) ?? value;
export const happened = (step) => inLanguage(WORDS[step.act]) ?? status(step.status);
