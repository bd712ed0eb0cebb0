/// What territories say to each other of practices: comments, and the experience of those who did
/// or adopted them.
@NullMarked
package fr.vigie.experience;

import org.jspecify.annotations.NullMarked;
