// The acts on a report that the page offers, by the names that the schema has for them.
import { PRIORITIES, REJECTIONS } from "./words.js";

export const REPORT_ACTS = {
  QUALIFY: {
    label: "Qualifier",
    operation: "QualifyReport",
    done: "Signalement qualifié.",
    choice: { field: "priority", label: "Priorité", options: PRIORITIES },
  },
  REJECT: {
    label: "Refuser",
    operation: "RejectReport",
    done: "Signalement refusé.",
    choice: { field: "reason", label: "Motif", options: REJECTIONS },
    words: { field: "sentence", label: "Ce qui est dit à tous", most: 500 },
  },
  ANSWER: {
    label: "Répondre",
    operation: "AnswerReport",
    done: "Réponse publiée.",
    words: { field: "text", label: "Réponse, lisible par tous", most: 2000 },
    idField: "clientMessageId",
  },
  ASK: {
    label: "Questionner",
    operation: "AskReporter",
    done: "Question posée.",
    words: { field: "question", label: "Question à l’auteur, lisible par tous", most: 2000 },
    idField: "clientMessageId",
  },
  MERGE: {
    label: "Réunir",
    operation: "MergeReports",
    done: "Signalements réunis.",
    words: { field: "keptReportId", label: "Identifiant du signalement à garder", most: 64 },
    isMany: true,
  },
  SPLIT: { label: "Séparer", operation: "SplitReport", done: "Signalement séparé." },
  SETTLE: {
    label: "Résoudre sans intervention",
    operation: "ResolveReport",
    done: "Signalement résolu.",
    words: { field: "reason", label: "Motif, lisible par tous", most: 500 },
  },
  REVIEW: { label: "Confirmer les réponses", operation: "ReviewAnswers", done: "Réponses confirmées." },
  CLOSE: { label: "Clore", operation: "CloseReport", done: "Signalement clos." },
};
