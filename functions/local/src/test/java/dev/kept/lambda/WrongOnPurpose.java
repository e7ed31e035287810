package dev.kept.lambda;

import java.sql.Connection;

/** A function that knows the database of one machine. */
public record WrongOnPurpose(Connection connection) {}
