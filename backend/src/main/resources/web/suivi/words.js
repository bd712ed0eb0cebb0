// What the page says, in the language of the browser; French where it has none of them.
const FR = {
  report: "Votre signalement",
  filed: "Reçu le",
  due: "Prévu pour le",
  by: "Service responsable",
  forwarded: "Transmis à",
  history: "Ce qui s’est passé",
  unusable: "Ce lien n’est pas valable, ou ne l’est plus. Un lien cesse de valoir un an après la clôture du signalement.",
  unreachable: "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.",
  question: "Votre réponse à la question",
  answer: "Répondre",
  contest: "Ce n’est pas réglé",
  contestWhat: "Qu’est-ce qui ne va toujours pas ?",
  rate: "Êtes-vous satisfait ? (1 : pas du tout, 5 : tout à fait)",
  unfollow: "Ne plus suivre ce signalement",
  unfollowed: "Vous ne suivez plus ce signalement. Ce lien ne mène plus à rien.",
  thanks: "C’est noté. Merci.",
};
const DE = {
  report: "Ihre Meldung",
  filed: "Eingegangen am",
  due: "Vorgesehen bis",
  by: "Zuständig",
  forwarded: "Weitergeleitet an",
  history: "Was geschehen ist",
  unusable: "Dieser Link ist ungültig oder abgelaufen. Ein Link endet ein Jahr, nachdem die Meldung abgeschlossen wurde.",
  unreachable: "Der Server antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
  question: "Ihre Antwort auf die Frage",
  answer: "Antworten",
  contest: "Der Schaden ist nicht behoben",
  contestWhat: "Was ist noch nicht in Ordnung?",
  rate: "Sind Sie zufrieden? (1: gar nicht, 5: sehr)",
  unfollow: "Dieser Meldung nicht mehr folgen",
  unfollowed: "Sie folgen dieser Meldung nicht mehr. Dieser Link führt nirgends mehr hin.",
  thanks: "Das ist notiert. Danke.",
};
const EN = {
  report: "Your report",
  filed: "Received on",
  due: "Expected by",
  by: "Who answers for it",
  forwarded: "Passed on to",
  history: "What has happened",
  unusable: "This link is not valid, or no longer. A link ends a year after the report was closed.",
  unreachable: "The server does not answer. Check the connection, then try again.",
  question: "Your answer to the question",
  answer: "Answer",
  contest: "It is not fixed",
  contestWhat: "What is still wrong?",
  rate: "Are you satisfied? (1: not at all, 5: very)",
  unfollow: "Stop following this report",
  unfollowed: "You no longer follow this report. This link leads nowhere any more.",
  thanks: "Noted. Thank you.",
};
const ALL = { fr: FR, de: DE, en: EN };

export const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in ALL) ?? "fr";
export const say = ALL[language];

const dates = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Paris" });
const times = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Paris" });
export const day = (instant) => dates.format(new Date(instant));
export const at = (instant) => times.format(new Date(instant));
