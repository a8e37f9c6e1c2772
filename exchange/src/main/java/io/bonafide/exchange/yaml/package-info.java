/**
 * YAML read so that every complaint can name its file and line.
 *
 * <p>Start at {@link io.bonafide.exchange.yaml.YamlNode}. A wrong value is noted and reading goes on, so that all errors of a
 * file come at once.
 */
@NullMarked
package io.bonafide.exchange.yaml;

import org.jspecify.annotations.NullMarked;
