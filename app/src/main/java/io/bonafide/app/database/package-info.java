/**
 * PostgreSQL: an ordinary server where one is named, else a real one of our own, kept under the data directory.
 *
 * <p>Start at {@link io.bonafide.app.database.Database}. {@link io.bonafide.app.database.LocalPostgres} is our own server;
 * {@link io.bonafide.app.database.DataDirectory} the directory, which one process holds at a time.
 *
 * <p>Promises: what is committed survives the killing of Java, of PostgreSQL and of both; a server that a killed run left
 * behind is stopped in good order before the next starts; two runs never share a directory; nobody but the owner of the
 * directory can connect.
 */
@NullMarked
package io.bonafide.app.database;

import org.jspecify.annotations.NullMarked;
