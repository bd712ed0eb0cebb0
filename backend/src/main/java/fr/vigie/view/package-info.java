/// How the fields of the API are read from what is stored or held, declared once, and how a
/// selection of them is written as JSON. Knows neither MongoDB nor GraphQL's engine.
@NullMarked
package fr.vigie.view;

import org.jspecify.annotations.NullMarked;
