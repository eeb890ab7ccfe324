"""Alembic's environment of bench/compare: what `alembic init` writes, without a model and without log lines.

A transaction per revision, and on SQLite the events that SQLAlchemy documents for transactions that contain DDL ("Serializable isolation /
Savepoints / Transactional DDL"): otherwise Alembic commits after each statement there, which takes it longer. `-x untuned` leaves both out, as
`alembic init` does.
"""

from alembic import context
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool

engine = create_engine(context.config.get_main_option("sqlalchemy.url"), poolclass=NullPool)
tuned = context.get_x_argument() != ["untuned"]
sqlite = engine.dialect.name == "sqlite"

if tuned and sqlite:

    @event.listens_for(engine, "connect")
    def leave_transactions_to_sqlalchemy(connection, record):
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection):
        connection.exec_driver_sql("BEGIN")


with engine.connect() as connection:
    options = {"transactional_ddl": True} if tuned and sqlite else {}
    context.configure(connection=connection, transaction_per_migration=tuned, **options)
    with context.begin_transaction():
        context.run_migrations()
