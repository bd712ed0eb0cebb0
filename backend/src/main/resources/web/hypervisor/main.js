import "./elements/vigie-app.js";
import { enter } from "./data/entry.js";
import { tokenOfVisit } from "./data/session.js";

const token = tokenOfVisit();
if (token) enter(token);
