import { language } from "./words.js";
import "./vigie-suivi.js";

document.documentElement.lang = language;
// The same tab may be given another link of a mail.
addEventListener("hashchange", () => location.reload());
