void route();
