"""An example for Airflow with apache-airflow-providers-papermill: one of our notebooks as a task, and an edition as another.

The first makes the executed notebook alone, without PDF and traces; the second calls `relations publish`, which makes what has changed.

Airflow runs papermill in its own environment, where none of our packages are. The kernel is that of the checkout once it is known there:

    /opt/relations/.venv/bin/python -m ipykernel install --prefix AIRFLOW_ENVIRONMENT --name relations
"""

from datetime import UTC, datetime

from airflow import DAG
from airflow.providers.papermill.operators.papermill import PapermillOperator
from airflow.providers.standard.operators.bash import BashOperator

PROJECT = "/opt/relations"

with DAG("relations", start_date=datetime(2026, 1, 1, tzinfo=UTC), schedule="0 5 * * 1", catchup=False) as dag:
    notebook = PapermillOperator(
        task_id="un_voting",
        input_nb=f"{PROJECT}/notebooks/un_voting.ipynb",
        output_nb="/tmp/un_voting-{{ ds }}.ipynb",
        parameters={"period": "transition"},
        kernel_name="relations",  # in the place of the one that the notebook names
    )
    edition = BashOperator(
        task_id="edition",
        bash_command=f"cd {PROJECT} && .venv/bin/relations publish --to /srv/reports",
    )
