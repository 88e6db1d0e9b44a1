"""What whoever runs the program needs: probes, metrics, backups, upgrades."""
