/**
 * Backups: what the database holds, at one instant, in a file that any PostgreSQL takes back; what opens people's data in another.
 *
 * <p>Start at {@link io.bonafide.app.backup.Backup} and {@link io.bonafide.app.backup.Restore}. {@link io.bonafide.app.backup.Manifest}
 * says what is in a file, {@link io.bonafide.app.backup.BackupFile} reads one.
 *
 * <p>Promises: a backup is of one instant, and may be taken while the server works; a file is there whole or not at all; a restore
 * needs an empty place, checks every hash before it writes, and leaves the place as empty as it was if anything fails. A hash
 * tells of damage; it is no signature.
 */
@NullMarked
package io.bonafide.app.backup;

import org.jspecify.annotations.NullMarked;
