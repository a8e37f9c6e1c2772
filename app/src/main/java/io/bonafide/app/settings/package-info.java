/**
 * How the server is set: one YAML file, environment variables that overrule it, and the command line that overrules both.
 *
 * <p>Start at {@link io.bonafide.app.settings.SettingsReader}. {@link io.bonafide.app.settings.Setting} is the registry.
 *
 * <p>Promises: everything that is wrong is said at once, each with its place; no value of a password is ever shown.
 */
@NullMarked
package io.bonafide.app.settings;

import org.jspecify.annotations.NullMarked;
