/**
 * The command line: {@code bonafide analyze}, {@code simulate}, {@code evaluate} and the others.
 *
 * <p>Start at {@link io.bonafide.app.cli.Bonafide}. A command reads its options, calls what does the work, and prints;
 * it decides nothing about orders.
 *
 * <p>Promises: results on standard output, everything else on standard error; an error names the thing, its value and
 * the way out, without a stack trace unless {@code --debug} asks for one; the exit codes of {@link
 * io.bonafide.app.cli.ExitCode}.
 */
@NullMarked
package io.bonafide.app.cli;

import org.jspecify.annotations.NullMarked;
