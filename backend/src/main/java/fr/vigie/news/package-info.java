/// News that a territory tells the public.
@NullMarked
package fr.vigie.news;

import org.jspecify.annotations.NullMarked;
