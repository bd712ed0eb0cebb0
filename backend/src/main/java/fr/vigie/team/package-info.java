/// Who works in a territory: teams, what people are qualified for, when they work, when they do
/// not.
@NullMarked
package fr.vigie.team;

import org.jspecify.annotations.NullMarked;
