/// MongoDB: the local mongod, the client, transactions, migrations. Knows no feature.
@NullMarked
package fr.vigie.mongo;

import org.jspecify.annotations.NullMarked;
