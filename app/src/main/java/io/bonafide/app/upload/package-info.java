/**
 * Files that are sent in or laid into a folder: kept sealed, read in the background by {@code exchange}'s readers, and handed to the
 * shop's desk as events in time order.
 *
 * <p>Start at {@link io.bonafide.app.upload.FileController}; {@link io.bonafide.app.upload.Receiving} takes the bytes,
 * {@link io.bonafide.app.upload.ImportWorker} reads what was received, {@link io.bonafide.app.upload.ImportBook} is the record of it.
 *
 * <p>Promises: what was answered with 202 is on the disk, sealed, and is read even if the server is killed meanwhile; the same bytes
 * count once; an import that was cut off goes on after the next start and takes nothing twice. Memory does not grow with the file.
 */
@NullMarked
package io.bonafide.app.upload;

import org.jspecify.annotations.NullMarked;
