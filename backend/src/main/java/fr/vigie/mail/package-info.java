/// E-mail to people without the app: its words, its links, and how a mail server takes it over.
@NullMarked
package fr.vigie.mail;

import org.jspecify.annotations.NullMarked;
